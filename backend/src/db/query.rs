//! Three functions for plain SQL, over a pool or a transaction alike.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use super::Error;

pub use sea_orm::{ConnectionTrait as Connection, FromQueryResult as FromRow, Value};

fn statement<C: ConnectionTrait>(connection: &C, sql: &str, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(connection.get_database_backend(), sql, values)
}

/// Every row of the answer.
///
/// # Errors
/// When the database fails.
pub async fn all<R: FromQueryResult>(
    connection: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<R>, Error> {
    let rows = connection.query_all_raw(statement(connection, sql, values)).await?;
    rows.iter().map(|row| R::from_query_result(row, "").map_err(Error::from)).collect()
}

/// The first row of the answer, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn one<R: FromQueryResult>(
    connection: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<R>, Error> {
    let row = connection.query_one_raw(statement(connection, sql, values)).await?;
    row.map(|row| R::from_query_result(&row, "").map_err(Error::from)).transpose()
}

/// Runs a change; answers how many rows it touched.
///
/// # Errors
/// When the database fails, `Duplicate` when a key exists.
pub async fn execute(connection: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Result<u64, Error> {
    Ok(connection.execute_raw(statement(connection, sql, values)).await?.rows_affected())
}

/// The parameters of a statement, each turned into a database value: `values![id.to_string(), at.millis()]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}
