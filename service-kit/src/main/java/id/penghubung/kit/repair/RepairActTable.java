package id.penghubung.kit.repair;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** SQL of the record of acts. Every call joins the caller's transaction. */
@ApplicationScoped
class RepairActTable {

    /** Acts that are shown, newest first. */
    private static final int MAX_SHOWN = 100;

    private final Jdbc jdbc;
    private final IdGenerator ids;

    RepairActTable(Jdbc jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** @param subject id of the dead letter, or of the parked event */
    void insert(UUID subject, RepairAct act) {
        jdbc.update("""
                insert into repair_act (id, subject_id, kind, account, acted_at, reason, result) values (?, ?, ?, ?, ?, ?, ?)
                """, ids.next(), subject, act.kind(), act.account(), act.actedAt(), act.reason(), act.result());
    }

    /** Returns the newest acts, newest first. */
    List<RepairAct> of(UUID subject) {
        return jdbc.list(
                """
                select kind, account, acted_at, reason, result from repair_act
                where subject_id = ? order by acted_at desc, id desc limit ?
                """,
                row -> new RepairAct(
                        RepairActKind.valueOf(row.getString("kind")),
                        row.getString("account"),
                        Columns.instant(row, "acted_at"),
                        row.getString("reason"),
                        row.getString("result")),
                subject,
                MAX_SHOWN);
    }
}
