//! `/workbooks`: tables as XLSX files, and back.

use shared::api::workbook::{Cell, ReadAWorkbook, Table, WorkbookFile, WriteAWorkbook};

use crate::on_both;
use crate::support::World;

on_both! {
    async fn a_table_becomes_a_file_and_the_file_a_table(world: World) {
        let observer = world.signed_in("o@example.org", "observer").await;
        let table = Table {
            name: "Figures".into(),
            rows: vec![vec![Cell::text("Land"), Cell::text("2026")], vec![Cell::text("Færøerne"), Cell::number("0.5")]],
        };
        let file = observer.ask::<WriteAWorkbook>((), table).await;
        assert!(file.bytes.starts_with("UEs"), "a zip file: {}", &file.bytes[..8]);
        let sheets = observer.ask::<ReadAWorkbook>((), file).await;
        assert_eq!(sheets[0].name, "Figures");
        assert_eq!(sheets[0].rows, [["Land", "2026"], ["Færøerne", "0.5"]]);
        assert_eq!((sheets[0].row, sheets[0].column, sheets[0].formulas.len()), (1, 1, 0));
    }
}

on_both! {
    async fn what_cannot_be_written_or_read_is_named(world: World) {
        let observer = world.signed_in("o@example.org", "observer").await;
        let number = Cell { text: "0,5".into(), number: true };
        let table = Table { name: "Figures".into(), rows: vec![vec![number]] };
        let answer = observer.try_ask::<WriteAWorkbook>((), table).await;
        assert_eq!(answer.field(), "invalid /rows/0/0/text wrong_shape");
        for bytes in ["bm8gd29ya2Jvb2s=", "no base64!"] {
            let answer = observer.try_ask::<ReadAWorkbook>((), WorkbookFile { bytes: bytes.into() }).await;
            assert_eq!(answer.field(), "invalid /bytes not_a_workbook");
        }
    }
}
