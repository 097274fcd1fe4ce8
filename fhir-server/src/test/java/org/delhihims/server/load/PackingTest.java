package org.delhihims.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackingTest {

    private final List<Item> items = new ArrayList<>();

    @Test
    void whatRefersToEachOtherComesTogether() {
        add("a");
        add("b");
        add("c", "a");
        add("d", "b");

        assertThat(pack(2)).containsExactly("1 3", "2 4");
    }

    @Test
    void smallFamiliesShareATransaction() {
        add("a");
        add("b", "a");
        add("c");
        add("d", "c");
        add("e");

        assertThat(pack(4)).containsExactly("1 2 3 4", "5");
    }

    @Test
    void aFamilyThatIsTooLargeIsSentInPiecesOneAfterTheOther() {
        add("a");
        add("b", "a");
        add("c", "a");
        add("d", "a");

        assertThat(pack(2)).containsExactly("1 2", "+3 4");
    }

    @Test
    void aTransactionStandsAloneAndInItsPlace() {
        add("a");
        addTransaction("b", "a");
        add("c", "b");
        add("d");

        assertThat(pack(10)).containsExactly("1", "+2", "+3", "4");
    }

    @Test
    void theSameResourceTwiceIsWrittenInTwoTransactions() {
        add("a");
        add("a");

        assertThat(pack(10)).containsExactly("1", "+2");
    }

    @Test
    void anItemLargerThanATransactionMayBeIsSentAllTheSame() {
        items.add(new Item(
                Place.line(0, 1), "Binary", List.of(JsonText.object()), false, 10_000_000, Set.of(), Set.of()));
        add("a");

        assertThat(pack(10)).containsExactly("1", "2");
    }

    /** Each batch as its line numbers, with a plus if it follows the one before. */
    private List<String> pack(int size) {
        return Packing.pack(items, size).stream()
                .map(batch -> (batch.followsThePrevious() ? "+" : "")
                        + batch.items().stream()
                                .map(item -> Long.toString(item.place().line()))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private void add(String id, String... needs) {
        add(false, id, needs);
    }

    private void addTransaction(String id, String... needs) {
        add(true, id, needs);
    }

    private void add(boolean isTransaction, String id, String... needs) {
        items.add(new Item(
                Place.line(0, items.size() + 1),
                "Basic",
                List.of(JsonText.object()),
                isTransaction,
                10,
                Set.of(new Name("Basic", id)),
                Arrays.stream(needs).map(need -> new Name("Basic", need)).collect(Collectors.toSet())));
    }
}
