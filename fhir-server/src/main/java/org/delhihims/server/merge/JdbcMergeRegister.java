package org.delhihims.server.merge;

import java.util.List;
import java.util.Optional;
import org.delhihims.merge.MergeCase;
import org.delhihims.merge.MergeDeed;
import org.delhihims.merge.MergeRegister;
import org.delhihims.merge.MergeState;
import org.delhihims.merge.PersonPair;
import org.delhihims.merge.Voice;
import org.delhihims.server.identifier.NumberMarks;
import org.hl7.fhir.r4.model.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of merges in the tables of {@code V18}. Hospital numbers stand there as marks. */
final class JdbcMergeRegister implements MergeRegister {

    private final JdbcClient database;
    private final NumberMarks marks;

    JdbcMergeRegister(JdbcClient database, NumberMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** Both records are locked by their names, always in one order, so that nobody waits for another in a circle. */
    @Override
    public MergeCase hold(PersonPair pair) {
        for (String id : List.of(pair.first(), pair.second())) {
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                    .param("merge|" + id)
                    .query(Boolean.class)
                    .single();
        }
        database.sql("select set_config('hims.merge_move', 'on', true)")
                .query(String.class)
                .single();
        return known(pair).orElseGet(() -> MergeCase.unknown(pair));
    }

    private Optional<MergeCase> known(PersonPair pair) {
        return database.sql("""
                        select source_id, state, task from hims.merge_case where first_id = ? and second_id = ?
                        """)
                .params(pair.first(), pair.second())
                .query((row, number) -> new MergeCase(
                        from(row.getString("source_id"), pair),
                        MergeState.valueOf(row.getString("state")),
                        row.getString("task"),
                        voices(row.getString("task"))))
                .optional();
    }

    private static PersonPair from(String source, PersonPair pair) {
        return new PersonPair(source, source.equals(pair.source()) ? pair.target() : pair.source());
    }

    private List<Voice> voices(String task) {
        return database.sql("select account, agent, deed from hims.merge_voice where task = ? order by said_at")
                .param(task)
                .query((row, number) -> new Voice(
                        row.getString("account"), row.getString("agent"), MergeDeed.valueOf(row.getString("deed"))))
                .list();
    }

    @Override
    public Optional<PersonPair> pairOf(String taskId) {
        return database.sql("select first_id, second_id, source_id from hims.merge_case where task = ?")
                .param(taskId)
                .query((row, number) -> from(
                        row.getString("source_id"),
                        new PersonPair(row.getString("first_id"), row.getString("second_id"))))
                .optional();
    }

    @Override
    public boolean isDeciding() {
        return database.sql("select coalesce(current_setting('hims.merge_move', true) = 'on', false)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void keep(MergeCase now) {
        PersonPair pair = now.pair();
        // A pair that is proposed anew has another task; what was said before goes with the earlier one.
        database.sql("delete from hims.merge_case where first_id = ? and second_id = ? and task <> ?")
                .params(pair.first(), pair.second(), now.task())
                .update();
        database.sql("""
                        insert into hims.merge_case (first_id, second_id, source_id, state, task)
                        values (?, ?, ?, ?, ?)
                        on conflict (first_id, second_id)
                        do update set source_id = excluded.source_id, state = excluded.state, changed_at = now()
                        """)
                .params(pair.first(), pair.second(), pair.source(), now.state().name(), now.task())
                .update();
        for (Voice voice : now.voices()) {
            database.sql("""
                            insert into hims.merge_voice (task, account, agent, deed) values (?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(
                            now.task(),
                            voice.account(),
                            voice.agent(),
                            voice.deed().name())
                    .update();
        }
    }

    @Override
    public void keepApart(PersonPair pair) {
        database.sql("insert into hims.kept_apart (first_id, second_id) values (?, ?) on conflict do nothing")
                .params(pair.first(), pair.second())
                .update();
    }

    @Override
    public void bringTogether(PersonPair pair) {
        database.sql("delete from hims.kept_apart where first_id = ? and second_id = ?")
                .params(pair.first(), pair.second())
                .update();
    }

    @Override
    public void merge(Merged merged, List<Identifier> copied) {
        database.sql("""
                        insert into hims.merged_record (source_id, target_id, was_active, numbers) values (?, ?, ?, ?)
                        """)
                .param(merged.pair().source())
                .param(merged.pair().target())
                .param(merged.wasActive())
                .param(copied.stream().map(this::mark).toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Merged> merged(String residentId) {
        return database.sql("select source_id, target_id, was_active from hims.merged_record where source_id = ?")
                .param(residentId)
                .query((row, number) -> new Merged(
                        new PersonPair(row.getString("source_id"), row.getString("target_id")),
                        row.getObject("was_active", Boolean.class)))
                .optional();
    }

    @Override
    public boolean isCopied(String source, Identifier number) {
        return database.sql("select exists (select from hims.merged_record where source_id = ? and ? = any (numbers))")
                .params(source, mark(number))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void part(String source) {
        database.sql("delete from hims.merged_record where source_id = ?")
                .param(source)
                .update();
    }

    @Override
    public boolean isPartOfMerge(String residentId) {
        return database.sql("select exists (select from hims.merged_record where source_id = ? or target_id = ?)")
                .params(residentId, residentId)
                .query(Boolean.class)
                .single();
    }

    private String mark(Identifier number) {
        return marks.of(number.getSystem(), number.getValue());
    }
}
