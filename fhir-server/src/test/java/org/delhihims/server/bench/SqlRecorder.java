package org.delhihims.server.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Writes down the statements that requests send to PostgreSQL: what runs in the background is not theirs, the next block
 * of a sequence falls on every fiftieth of them, and what was revoked is read once a second, however many there are.
 */
final class SqlRecorder implements BeanPostProcessor {

    private static final Pattern TABLE = Pattern.compile("(?is).*?\\b(?:from|into|update)\\s+([a-z_.]+).*");

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource connections) {
            return ProxyDataSourceBuilder.create(connections)
                    .afterQuery((execution, queries) -> queries.forEach(query -> record(query.getQuery())))
                    .build();
        }
        return bean;
    }

    private void record(String sql) {
        boolean isOfRequest = Thread.currentThread().getName().contains("-exec-");
        if (isOfRequest && !sql.contains("nextval") && !sql.contains("hims.revocation")) {
            statements.add(sql);
        }
    }

    void forget() {
        statements.clear();
    }

    /** The verb and the first table of each statement, in order. */
    List<String> statements() {
        return statements.stream().map(SqlRecorder::inShort).toList();
    }

    private static String inShort(String sql) {
        Matcher table = TABLE.matcher(sql);
        String verb = sql.strip().split("\\s+", 2)[0];
        return (verb + " " + (table.matches() ? table.group(1) : "?")).toLowerCase(Locale.ROOT);
    }
}
