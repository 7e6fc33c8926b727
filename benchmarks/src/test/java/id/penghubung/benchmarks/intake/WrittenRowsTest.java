package id.penghubung.benchmarks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.TemporaryPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what a service wrote for a complaint, on a PostgreSQL server of its own. */
class WrittenRowsTest {

    private static final String DATABASE = "postgres";

    @TempDir
    private Path folder;

    private TemporaryPostgres postgres;
    private Databases databases;

    @BeforeEach
    void startServer() {
        postgres = new TemporaryPostgres(folder);
        databases = postgres.databases();
    }

    @AfterEach
    void stopServer() {
        postgres.close();
    }

    @Test
    void shouldLeaveOutRowsThatATriggerWritesAgain() {
        // Given
        databases.execute(DATABASE, """
                create table complaint (id uuid primary key, title text not null);
                create table complaint_words (complaint_id uuid primary key references complaint, words text not null);
                create table search_word (word text primary key);
                create table outbox (event_id uuid primary key, body text not null);
                create table timeline_entry (complaint_id uuid references complaint, seq int, primary key (complaint_id, seq));
                create function store_words() returns trigger language plpgsql as $$
                begin
                    insert into complaint_words values (new.id, lower(new.title));
                    insert into search_word select * from regexp_split_to_table(lower(new.title), '[^a-z]+')
                    on conflict do nothing;
                    return new;
                end $$;
                create trigger words after insert on complaint for each row execute function store_words();
                """);
        var database = new IntakeDatabase(databases, DATABASE, DATABASE, Optional.empty(), "delete from outbox");

        // When
        List<WrittenRow> rows = WrittenRows.of(database, this::submit);

        // Then
        assertThat(rows)
                .extracting(WrittenRow::table)
                .containsExactly("complaint", "outbox", "timeline_entry", "timeline_entry");
    }

    private String submit() {
        String id = UUID.randomUUID().toString();
        databases.execute(DATABASE, """
                begin;
                insert into complaint values ('%1$s', 'Jalan rusak: RT 12');
                insert into outbox values ('%1$s', '{"complaintId":"%1$s"}');
                insert into timeline_entry values ('%1$s', 1), ('%1$s', 2);
                commit
                """.formatted(id));
        return id;
    }
}
