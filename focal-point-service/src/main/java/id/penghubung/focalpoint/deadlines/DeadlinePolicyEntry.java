package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import id.penghubung.focalpoint.deadlines.escalation.EscalationRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored version of a deadline policy. The application changes only its last day. */
@Entity
@Table(name = "deadline_policy")
class DeadlinePolicyEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private DeadlineStage stage;

    /** Null in rows that name no event: the usual one of the subject. */
    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable StartEvent startEvent;

    @Column(updatable = false)
    private int amount;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private DeadlineUnit unit;

    @Column(updatable = false)
    private boolean officeHours;

    @Column(updatable = false)
    private boolean pausable;

    @Column(updatable = false)
    private String basis;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<EscalationRule> escalations;

    @Column(updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    @Column(updatable = false)
    private @Nullable String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected DeadlinePolicyEntry() {}

    DeadlinePolicyEntry(
            String subject,
            DeadlineStage stage,
            @Nullable StartEvent startEvent,
            Budget budget,
            boolean pausable,
            String basis,
            @Nullable EscalationPolicy escalationPolicy,
            LocalDate validFrom,
            @Nullable String changedBy) {
        this.subject = subject;
        this.stage = stage;
        this.startEvent = startEvent;
        this.amount = budget.amount();
        this.unit = budget.unit();
        this.officeHours = budget.officeHours();
        this.pausable = pausable;
        this.basis = basis;
        this.escalations = escalationPolicy == null ? null : escalationPolicy.rules();
        this.validFrom = validFrom;
        this.changedBy = changedBy;
    }

    void endOn(LocalDate day) {
        validUntil = day;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    DeadlinePolicy policy() {
        return new DeadlinePolicy(
                id == null ? DeadlinePolicy.NO_ID : id,
                subject,
                stage,
                startEvent == null ? PolicySubject.of(subject).usualStart(stage) : startEvent,
                new Budget(amount, unit, officeHours),
                pausable,
                basis,
                escalations == null ? EscalationPolicy.DEFAULT : new EscalationPolicy(escalations),
                validFrom,
                validUntil);
    }
}
