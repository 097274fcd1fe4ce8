package org.delhihims.server.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.IssueKey;
import org.delhihims.opd.LeaseDesk;
import org.delhihims.opd.Token;
import org.delhihims.opd.TokenNumber;
import org.delhihims.opd.TokenRequest;
import org.delhihims.scheduling.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counters that hand numbers out on paper while they reach nobody, and bring them back. */
class LeasedNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

    private Desks desks;
    private LeaseDesk leases;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desks = new Desks(folder, TODAY.atStartOfDay());
        leases = new LeaseDesk(desks.ledger, desks.store, desks.clock);
    }

    @AfterEach
    void close() throws IOException {
        desks.close();
    }

    @Test
    void whatIsLeasedIsNobodyElses() {
        desks.plan("eyes", "100", 10, 1);
        List<LeaseDesk.Lease> paper = lease(4, "a");
        assertThat(numbers(paper)).containsExactly("100-001", "100-002", "100-003", "100-004");
        assertThat(numbers(lease(4, "a"))).isEqualTo(numbers(paper));
        assertThat(desks.walkIn("eyes", "asha").number()).hasToString("100-005");
        assertThat(numbers(lease(50, "b"))).hasSize(5).doesNotContainAnyElementsOf(numbers(paper));
        assertThatThrownBy(() -> lease(1, "c")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desks.walkIn("eyes", "ravi")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasHandedOutIsBroughtBackOnceHoweverOftenItIsSent() {
        desks.plan("eyes", "100", 10, 1);
        TokenNumber paper = lease(3, "a").get(1).number().number();
        Token back = bringBack("asha", paper);
        assertThat(back.number()).isEqualTo(paper);
        assertThat(bringBack("asha", paper).place().receipts())
                .isEqualTo(back.place().receipts());
        assertThat(desks.bands("eyes", TODAY).stream()
                        .mapToInt(band -> band.places().taken().total())
                        .sum())
                .isEqualTo(3);
        // Who came while nobody was reached waits before who came after.
        assertThat(desks.walkIn("eyes", "ravi").ahead()).isEqualTo(1);
    }

    @Test
    void paperOfSomebodyWhoWasSentElsewhereIsStillHis() {
        desks.plan("eyes", "100", 10, 1);
        desks.plan("ears", "200", 10, 1);
        TokenNumber paper = lease(1, "a").get(0).number().number();
        Token back = bringBack("asha", paper);
        Token there = desks.transfers.transfer(back.place().receipts().task(), "ears");
        assertThat(bringBack("asha", paper).number()).isEqualTo(there.number());
    }

    @Test
    void conflictsAreShownAndChangeNothing() {
        desks.plan("eyes", "100", 10, 1);
        List<LeaseDesk.Lease> paper = lease(3, "a");
        TokenNumber first = paper.get(0).number().number();
        TokenNumber second = paper.get(1).number().number();
        bringBack("asha", first);
        assertConflict("ravi", first, "another person");
        assertConflict("asha", second, first.toString());
        assertThatThrownBy(() -> bringBack("ravi", new TokenNumber("100", 9)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RULE));
        assertThat(bringBack("ravi", second).number()).isEqualTo(second);
    }

    @Test
    void manyWhoBringTheSamePaperBackAtOnceGetOnePlace() {
        desks.plan("eyes", "100", 40, 1);
        List<LeaseDesk.Lease> paper = lease(20, "a");
        List<Callable<Token>> deeds = new ArrayList<>();
        for (LeaseDesk.Lease one : paper) {
            IntStream.range(0, 4)
                    .forEach(again -> deeds.add(() -> bringBack(
                            "person-" + one.number().number().running(),
                            one.number().number())));
        }
        Collection<Token> tokens = AtOnce.answers(16, deeds);
        assertThat(tokens.stream().map(token -> token.place().receipts()).distinct())
                .hasSize(20);
    }

    @Test
    void twoCountersNeverHaveOneNumber() {
        desks.plan("eyes", "100", 40, 1);
        List<Callable<List<LeaseDesk.Lease>>> deeds = IntStream.range(0, 16)
                .<Callable<List<LeaseDesk.Lease>>>mapToObj(counter -> () -> lease(2, "counter-" + counter))
                .toList();
        List<String> all = AtOnce.answers(16, deeds).stream()
                .flatMap(leased -> numbers(leased).stream())
                .toList();
        assertThat(all).hasSize(32).doesNotHaveDuplicates();
    }

    private List<LeaseDesk.Lease> lease(int count, String key) {
        return leases.lease("eyes", TODAY, count, Channel.ONLINE, new IssueKey("counter", key));
    }

    private Token bringBack(String patient, TokenNumber number) {
        return desks.tokens.issue(
                new TokenRequest("service of eyes", null, patient, Channel.ONLINE, Set.of(), number, null));
    }

    private void assertConflict(String patient, TokenNumber number, String says) {
        assertThatThrownBy(() -> bringBack(patient, number)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT);
            assertThat(refusal).hasMessageContaining(says);
        });
    }

    private static List<String> numbers(List<LeaseDesk.Lease> leases) {
        return leases.stream().map(one -> one.number().number().toString()).toList();
    }
}
