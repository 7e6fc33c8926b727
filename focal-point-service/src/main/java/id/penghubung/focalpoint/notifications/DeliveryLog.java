package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The deliveries of a webhook, for those who keep it. */
@ApplicationScoped
class DeliveryLog {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Sql sql;
    private final WebhookPosting posting;
    private final Clock clock;

    DeliveryLog(Sql sql, WebhookPosting posting, Clock clock) {
        this.sql = sql;
        this.posting = posting;
        this.clock = clock;
    }

    Page<DeliveryView> page(Webhook webhook, Optional<Cursor> place, int size) {
        List<DeliveryView> rows = sql.run("""
                select * from webhook_delivery
                where webhook_id = ? and (created_at, id) < (?, ?)
                order by created_at desc, id desc
                limit ?
                """, statement -> {
            statement.setObject(1, webhook.id());
            statement.setObject(2, Sql.moment(place.map(at -> at.instant(0)).orElse(LATEST)));
            statement.setObject(3, place.map(at -> at.uuid(1)).orElse(LAST));
            statement.setInt(4, size + 1);
            return Sql.rows(statement, DeliveryLog::read);
        });
        return Page.of(rows, size, row -> Cursor.at(row.createdAt(), row.id()), row -> row);
    }

    @Transactional
    DeliveryView ping(Webhook webhook) {
        requireActive(webhook);
        return one(webhook, posting.ping(webhook)).orElseThrow();
    }

    /** Begins anew with a delivery that is finished, under its old id. */
    @Transactional
    DeliveryView retry(Webhook webhook, UUID deliveryId) {
        DeliveryView delivery = one(webhook, deliveryId).orElseThrow(ProblemException::notFound);
        requireActive(webhook);
        int begun = sql.run("""
                update webhook_delivery
                set state = 'PENDING', finished_at = null, attempts = 0, next_attempt_at = ?
                where id = ? and state <> 'PENDING'
                """, statement -> {
            statement.setObject(1, Sql.moment(clock.instant()));
            statement.setObject(2, delivery.id());
            return statement.executeUpdate();
        });
        if (begun == 0) {
            throw ProblemException.of(
                    WebhookProblem.DELIVERY_PENDING,
                    "Pengiriman ini masih dicoba.",
                    "This delivery is still being tried.");
        }
        return one(webhook, deliveryId).orElseThrow();
    }

    private Optional<DeliveryView> one(Webhook webhook, UUID deliveryId) {
        return sql
                .run("select * from webhook_delivery where webhook_id = ? and id = ?", statement -> {
                    statement.setObject(1, webhook.id());
                    statement.setObject(2, deliveryId);
                    return Sql.rows(statement, DeliveryLog::read);
                })
                .stream()
                .findFirst();
    }

    private static void requireActive(Webhook webhook) {
        if (webhook.view().state() == Webhook.State.OFF) {
            throw ProblemException.of(
                    WebhookProblem.WEBHOOK_OFF, "Aktifkan dulu webhook ini.", "Switch this webhook on first.");
        }
    }

    private static DeliveryView read(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getString("type"),
                state,
                Sql.instant(row, "created_at"),
                row.getInt("attempts"),
                state == DeliveryState.PENDING ? Sql.instant(row, "next_attempt_at") : null,
                Sql.instantOrNull(row, "last_attempt_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_fault"));
    }
}
