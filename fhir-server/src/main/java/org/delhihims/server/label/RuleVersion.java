package org.delhihims.server.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.delhihims.label.Labeller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rules the labels in the database were made by. */
final class RuleVersion {

    /** Is raised when the same tables begin to mean something else. */
    private static final String FORM = "1";

    private static final String NAME = "labels";

    private final JdbcClient database;
    private final String current = digest();

    RuleVersion(JdbcClient database) {
        this.database = database;
    }

    boolean isReached() {
        return database.sql("select digest from hims.installed_content where name = ?")
                .param(NAME)
                .query(String.class)
                .optional()
                .filter(current::equals)
                .isPresent();
    }

    void reached() {
        write(current);
    }

    /** Until it is reached again, each start labels everything anew. */
    void leave() {
        write("");
    }

    private void write(String digest) {
        database.sql("""
                        insert into hims.installed_content (name, digest) values (?, ?)
                        on conflict (name) do update set digest = excluded.digest, installed_at = now()
                        """).params(NAME, digest).update();
    }

    private static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORM.getBytes(StandardCharsets.UTF_8));
            for (String file : List.of("codes.tsv", "inheritance.tsv")) {
                try (InputStream in = Labeller.class.getResourceAsStream(file)) {
                    if (in == null) {
                        throw new IllegalStateException("there is no file " + file);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
