package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes, signs, decrees and publishes the pledges of units. */
@ApplicationScoped
class Pledges {

    private final PledgeTable table;
    private final UnitDirectory units;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    Pledges(PledgeTable table, UnitDirectory units, OfficeTime office, IdGenerator ids, Clock clock) {
        this.table = table;
        this.units = units;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /** A pledge, as a request names it. */
    record Target(UUID id, Scope scope, @Nullable String ifMatch) {}

    Page<PledgeView> page(Scope scope, @Nullable String unitCode, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(scope, unitCode, after.map(cursor -> cursor.uuid(0)).orElse(null), limit),
                limit,
                pledge -> Cursor.at(pledge.id()),
                PledgeView::of);
    }

    /** @throws ProblemException 404 if there is no such pledge in the scope */
    Pledge get(UUID id, Scope scope) {
        return table.find(id, scope).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404 if the unit has no published pledge */
    Pledge inForce(String unitCode) {
        return table.inForce(unitCode).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 400 if the unit is none of the scope, 409 if a pledge of it is in preparation */
    @Transactional
    Pledge add(Scope scope, Actor actor, NewPledgeRequest request) {
        Unit unit = units.requireActive(request.unitCode(), "unitCode");
        if (!scope.includes(unit.agencyCode())) {
            throw ProblemException.invalid(
                    FieldError.of("unitCode", "bukan unit instansi Anda", "is not a unit of your agency"));
        }
        Pledge pledge = Pledge.draft(ids.next(), unit.code(), request.text());
        if (!table.insert(pledge, actor.account(), clock.instant())) {
            throw ProblemException.of(
                    PledgeProblem.PLEDGE_IN_PREPARATION,
                    "Lanjutkan rancangan maklumat yang ada.",
                    "Continue the pledge in preparation.");
        }
        return pledge;
    }

    /** @throws ProblemException as {@link #step}, and 409 unless it is a draft */
    @Transactional
    Pledge rewrite(Target target, Actor actor, PledgeTextRequest request) {
        return step(target, actor, pledge -> pledge.rewritten(request.text()));
    }

    /** @throws ProblemException as {@link #step}, 409 unless it is a draft, and 400 for a day in the future */
    @Transactional
    Pledge sign(Target target, Actor actor, SignatureRequest request) {
        requireNotAfterToday(request.signedOn(), "signedOn");
        return step(
                target, actor, pledge -> pledge.signed(request.signatory(), request.position(), request.signedOn()));
    }

    /** @throws ProblemException as {@link #step}, 409 unless it is signed, and 400 for a day in the future */
    @Transactional
    Pledge decree(Target target, Actor actor, PledgeDecreeRequest request) {
        requireNotAfterToday(request.decreeDate(), "decreeDate");
        return step(target, actor, pledge -> pledge.decreed(request.decreeNumber(), request.decreeDate()));
    }

    /**
     * Publishes a pledge; the one before is superseded.
     *
     * @throws ProblemException as {@link #step}, and 409 unless it is set by a decree
     */
    @Transactional
    Pledge publish(Target target, Actor actor, PledgePublicationRequest request) {
        Instant now = clock.instant();
        List<String> media = Objects.requireNonNull(request.media()).stream()
                .map(String::strip)
                .toList();
        return step(target, actor, pledge -> {
            Pledge published = pledge.published(media, now);
            table.inForce(pledge.unitCode())
                    .ifPresent(before -> table.update(before.superseded(now), actor.account(), now));
            return published;
        });
    }

    /** @throws ProblemException 404 if there is no such pledge in the scope, 412 for another version, 428 for none */
    private Pledge step(Target target, Actor actor, UnaryOperator<Pledge> step) {
        Pledge pledge = table.lock(target.id(), target.scope()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), pledge.version());
        Pledge changed = step.apply(pledge);
        table.update(changed, actor.account(), clock.instant());
        return changed;
    }

    private void requireNotAfterToday(LocalDate day, String field) {
        if (day.isAfter(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of(field, "tidak boleh di masa depan", "must not be in the future"));
        }
    }
}
