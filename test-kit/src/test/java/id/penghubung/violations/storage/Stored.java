package id.penghubung.violations.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Classes that store, and break rules about storage. */
public class Stored {

    @Entity
    static class InternalEntity {
        @Id
        long id;
    }

    @Entity
    public static class PublicEntity {
        @Id
        long id;
    }

    @Embeddable
    public static class PublicEmbeddable {}

    @Embeddable
    public record PublicValue(int number) {}

    static class InternalRepository implements PanacheRepositoryBase<InternalEntity, Long> {}

    public static class PublicRepository implements PanacheRepositoryBase<PublicEntity, Long> {}

    static class InternalTable {
        InternalTable(DataSource database) {}
    }

    public static class PublicTable {}

    static class PlainRepository {
        void lock(EntityManager entities) {
            entities.createNamedQuery("PlainEntity.lock");
        }
    }

    static class QueriesNatively {
        void lock(EntityManager entities) {
            entities.createNativeQuery("select 1");
        }
    }

    static class RunsAStatement {
        void run(Statement statement) throws SQLException {
            statement.execute("select 1");
        }
    }

    static class NestsATransaction {
        void run() {
            QuarkusTransaction.requiringNew().run(() -> {});
        }
    }

    static class SuspendsATransaction {
        void run() {
            QuarkusTransaction.suspendingExisting().run(() -> {});
        }
    }

    static class StartsATransaction {
        void run() {
            QuarkusTransaction.disallowingExisting().run(() -> {});
        }
    }
}
