package org.delhihims.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.delhihims.kernel.Table.Row;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void remarksAreSkippedAndColumnsFoundByName() {
        List<Row> rows = Table.rowsOf("beds.tsv", "# a remark\nfacility\tbeds\nlbs\t160\n# another\nggs\t100\n");

        assertThat(rows).extracting(row -> row.text("beds")).containsExactly("160", "100");
    }

    @Test
    void anEmptyLastCellIsACellToo() {
        List<Row> rows = Table.rowsOf("beds.tsv", "facility\tbeds\nlbs\t\n");

        assertThat(rows.get(0).optional("beds")).isEmpty();
    }

    @Test
    void aCommaOrAQuoteIsOnlyText() {
        List<Row> rows = Table.rowsOf("names.tsv", "id\tname\na\tMandir, \"Begumpur\"\n");

        assertThat(rows.get(0).text("name")).isEqualTo("Mandir, \"Begumpur\"");
    }

    @Test
    void aRowWithACellTooFewIsRefusedByItsLine() {
        assertThatThrownBy(() -> Table.rowsOf("beds.tsv", "# a remark\nfacility\tbeds\nlbs\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("beds.tsv, line 3: 1 cells under 2 columns");
    }

    @Test
    void aMissingValueIsRefusedByItsLine() {
        Row row = Table.rowsOf("beds.tsv", "facility\tbeds\nlbs\t\n").get(0);

        assertThatThrownBy(() -> row.text("beds")).hasMessage("beds.tsv, line 2: no beds");
    }

    @Test
    void anUnknownColumnIsRefused() {
        Row row = Table.rowsOf("beds.tsv", "facility\tbeds\nlbs\t160\n").get(0);

        assertThatThrownBy(() -> row.optional("bed")).hasMessageContaining("no column bed");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> Table.rowsOf(TableTest.class, "nowhere.tsv")).hasMessageContaining("nowhere.tsv");
    }
}
