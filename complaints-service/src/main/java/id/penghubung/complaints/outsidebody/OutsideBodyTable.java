package id.penghubung.complaints.outsidebody;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stores the outside bodies. Joins the caller's transaction. */
@ApplicationScoped
class OutsideBodyTable {

    /** Key of the advisory lock for seeding; any number that no other lock of this service uses. */
    private static final long SEED_LOCK = 7_061_937L;

    private static final String COLUMNS = "select code, name, handles, version from outside_body ";

    private final Jdbc jdbc;

    OutsideBodyTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns bodies in the order of their codes; one more than {@code limit} if there is a next page. */
    List<OutsideBody> page(String afterCode, int limit) {
        return jdbc.list(
                COLUMNS + "where code > ? order by code limit ?", OutsideBodyTable::read, afterCode, limit + 1);
    }

    Optional<OutsideBody> find(String code) {
        return jdbc.first(COLUMNS + "where code = ?", OutsideBodyTable::read, code);
    }

    Optional<OutsideBody> lock(String code) {
        return jdbc.first(COLUMNS + "where code = ? for no key update", OutsideBodyTable::read, code);
    }

    void update(OutsideBody body) {
        jdbc.update(
                "update outside_body set name = ?, handles = ?, version = ? where code = ?",
                body.name(),
                body.handles(),
                body.version(),
                body.code());
    }

    /** Adds a body. Returns false if the code is taken. */
    boolean insert(OutsideBody body) {
        return jdbc.update(
                        "insert into outside_body (code, name, handles, version) values (?, ?, ?, ?)"
                                + " on conflict (code) do nothing",
                        body.code(),
                        body.name(),
                        body.handles(),
                        body.version())
                == 1;
    }

    /** Stores the initial bodies if there are none. Of several replicas that start together, only one does it. */
    void seed(List<OutsideBody> bodies) {
        jdbc.lock(SEED_LOCK);
        if (page("", 1).isEmpty()) {
            bodies.forEach(this::insert);
        }
    }

    private static OutsideBody read(ResultSet row) throws SQLException {
        return new OutsideBody(
                row.getString("code"), row.getString("name"), row.getString("handles"), row.getLong("version"));
    }
}
