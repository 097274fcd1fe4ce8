package org.delhihims.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.delhihims.server.secrets.KeyFolder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Instant START = Instant.parse("2026-11-29T00:00:00Z");
    private static final TokenRules RULES =
            new TokenRules(Duration.ofDays(90), Duration.ofDays(180), Duration.ofSeconds(5));

    @TempDir
    Path folder;

    private SigningKeys at(Instant now) {
        return new SigningKeys(new KeyFolder(folder), RULES, Clock.fixed(now, ZoneOffset.UTC));
    }

    @RepeatedTest(3)
    void serversThatStartFirstAtOnceHaveOneKey() throws InterruptedException {
        int servers = 4;
        CyclicBarrier start = new CyclicBarrier(servers);
        Set<String> used = ConcurrentHashMap.newKeySet();
        Stream<Thread> threads = IntStream.range(0, servers)
                .mapToObj(number -> new Thread(() -> {
                    try {
                        start.await();
                        used.add(at(START).current().getKeyID());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
        for (Thread thread : threads.peek(Thread::start).toList()) {
            thread.join();
        }

        assertThat(used).containsExactly(at(START).current().getKeyID());
    }

    @Test
    void aNewKeyIsPublishedAnHourBeforeItSigns() {
        String first = at(START).current().getKeyID();
        Instant due = START.plus(RULES.keyLife()).plusSeconds(1);

        assertThat(at(due).all().getKeys()).hasSize(2);
        assertThat(at(due).current().getKeyID()).isEqualTo(first);
        assertThat(at(due.plus(Duration.ofMinutes(59))).current().getKeyID()).isEqualTo(first);
        assertThat(at(due.plus(Duration.ofHours(1)).plusSeconds(1)).current().getKeyID())
                .isNotEqualTo(first);
    }

    @Test
    void anOldKeyIsPublishedUntilNoTokenOfItIsLeft() {
        String first = at(START).current().getKeyID();
        Instant due = START.plus(RULES.keyLife()).plusSeconds(1);
        at(due).current();

        assertThat(at(due.plus(Duration.ofHours(2))).all().getKeyByKeyId(first)).isNotNull();
        assertThat(at(due.plus(Duration.ofHours(4))).all().getKeyByKeyId(first)).isNull();
    }
}
