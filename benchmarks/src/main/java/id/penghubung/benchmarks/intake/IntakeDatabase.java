package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.stack.Databases;
import java.util.Optional;

/**
 * The database of a service that takes in complaints: its table {@code complaint} has one row for each, and its table
 * {@code outbox} one for each pending event.
 *
 * @param name name of the database
 * @param user name and password of the role that pgbench uses
 * @param relayLock statement that stops the relay until the end of the transaction; empty if nothing stops it
 * @param deleteEvents statement that deletes the events that pgbench has written
 */
public record IntakeDatabase(
        Databases server, String name, String user, Optional<String> relayLock, String deleteEvents) {

    /** The advisory lock of complaints-service's relay. */
    private static final String LOCK_RELAY = "select pg_advisory_xact_lock(7061935)";

    public static IntakeDatabase ofComplaintsService(Databases server) {
        return new IntakeDatabase(
                server,
                Databases.COMPLAINTS,
                Databases.COMPLAINTS,
                Optional.of(LOCK_RELAY),
                "delete from outbox where record_key like '" + UniqueValueReplacer.UUID_PREFIX + "%'");
    }

    /** The database of a service that names its events' ids {@code outbox.id} and whose relay takes no lock. */
    public static IntakeDatabase withoutRelayLock(Databases server, String name, String user) {
        return new IntakeDatabase(
                server,
                name,
                user,
                Optional.empty(),
                "delete from outbox where id::text like '" + UniqueValueReplacer.UUID_PREFIX + "%'");
    }
}
