package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.actions.Product;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders of the Ombudsman, stored directly with their deadlines. The deadlines are cancelled: no sweep looks at them. */
@ApplicationScoped
class StoredOrders {

    private static final String ACTIONS = """
        insert into ombudsman_action (id, matter_id, product, agency_code, task, reference, issued_on, received_at,
            ordered_at, state, submitted_at, reason, decided_at, attachment_count, event_version,
            record_length, record_hash, record_seal, version)
        values (?, ?, ?, ?, 'Terbitkan izin.', 'LHP/1', ?, ?, ?, ?, ?, 'Alasan', ?, 0, 1, 0, '', '', 0)
        """;

    private static final String DEADLINES = """
        insert into deadline (id, subject_kind, subject_id, agency_code, stage, amount, unit, pausable, basis,
            start_event, started_at, due_date, due_at, provisional, state, version)
        values (?, 'ACTION', ?, ?, 'CORRECTIVE_ACTION', 30, 'CALENDAR_DAY', false, 'LHP/1',
            'RECEIVED', ?, ?, ?, false, 'CANCELLED', 0)
        """;

    private final Jdbc jdbc;
    private final IdGenerator ids;
    private final OfficeTime office;

    StoredOrders(Jdbc jdbc, IdGenerator ids, OfficeTime office) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.office = office;
    }

    /**
     * An order as it is stored.
     *
     * @param dueAt the due times of its deadlines; the last one applies
     */
    record Order(
            UUID id,
            UUID matterId,
            Product product,
            String agency,
            LocalDate issuedOn,
            Instant receivedAt,
            String state,
            @Nullable Instant submittedAt,
            List<Instant> dueAt) {}

    private record Deadline(UUID id, Order order, Instant dueAt) {}

    void store(List<Order> orders) {
        List<Deadline> deadlines = new ArrayList<>();
        for (Order order : orders) {
            order.dueAt().forEach(due -> deadlines.add(new Deadline(ids.next(), order, due)));
        }
        jdbc.batch(
                ACTIONS,
                orders,
                order -> Jdbc.parameters(
                        order.id(),
                        order.matterId(),
                        order.product(),
                        order.agency(),
                        order.issuedOn(),
                        order.receivedAt(),
                        order.receivedAt(),
                        order.state(),
                        order.submittedAt(),
                        order.submittedAt()));
        jdbc.batch(
                DEADLINES,
                deadlines,
                deadline -> Jdbc.parameters(
                        deadline.id(),
                        deadline.order().id(),
                        deadline.order().agency(),
                        deadline.order().receivedAt(),
                        office.at(deadline.dueAt()).toLocalDate(),
                        deadline.dueAt()));
    }
}
