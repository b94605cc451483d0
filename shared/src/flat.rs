//! Reading enums told apart by a field.
//!
//! What serde derives for them reads everything twice, and once more for each that stands in another; in the browser app, which
//! is downloaded, that is several times the code of reading every field that any kind has, and then looking which kind it is. So
//! an enum of this sort derives how it is written, and has a flat structure of fields to be read from.

/// Reads a type from the flat structure of its fields, whose `known` gives the kind of that name with the fields it needs.
macro_rules! read_flat {
    ($type:ty, $fields:ty, $otherwise:literal) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let fields = <$fields as serde::Deserialize>::deserialize(deserializer)?;
                fields.known().ok_or_else(|| serde::de::Error::custom($otherwise))
            }
        }
    };
}

pub(crate) use read_flat;

/// For tests: what is written is read again, and a kind that there is not is not read.
#[cfg(test)]
pub fn reads_what_it_writes<T>(all: &[T])
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    for one in all {
        let wire = serde_json::to_string(one).unwrap();
        assert_eq!(&serde_json::from_str::<T>(&wire).unwrap(), one, "{wire}");
        let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&wire).unwrap();
        let tag = object.iter().find_map(|(key, value)| {
            let mut other = object.clone();
            other.insert(key.clone(), "something_else".into());
            let told = value.is_string() && serde_json::from_value::<T>(other.into()).is_err();
            told.then_some(key)
        });
        assert!(tag.is_some(), "nothing tells {wire} from another kind");
    }
}
