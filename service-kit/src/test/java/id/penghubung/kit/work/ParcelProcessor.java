package id.penghubung.kit.work;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Processor of parcels. A parcel whose weight is not a number fails, and so does its batch. */
@ApplicationScoped
@Unremovable
class ParcelProcessor implements RowProcessor {

    static final String WORKER = "parcels";

    static final String DUE = "select id from parcel p where delivered = 0 and due_at <= now() and "
            + FailingRows.retryDueCondition(WORKER, "p.id") + " order by due_at limit 500 for update of p skip locked";

    private final DataSource database;
    private volatile Runnable beforeEach = () -> {};

    ParcelProcessor(DataSource database) {
        this.database = database;
    }

    void beforeEach(Runnable effect) {
        beforeEach = effect;
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return ids(DUE.replace("limit 500", "limit " + limit), OffsetDateTime.now());
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return ids(
                "select id from parcel where delivered = 0 and id = any (?::uuid[]) for update skip locked",
                "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}");
    }

    @Override
    public int process(List<UUID> ids) {
        beforeEach.run();
        List<UUID> delivered = ids(
                "update parcel set delivered = delivered + 1 where id = any (?::uuid[]) and weight::int > 0 returning id",
                "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}");
        return delivered.size();
    }

    private List<UUID> ids(String sql, Object parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException failure) {
            throw new IllegalStateException("Parcels " + parameter, failure);
        }
    }
}
