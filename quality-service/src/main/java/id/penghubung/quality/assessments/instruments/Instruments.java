package id.penghubung.quality.assessments.instruments;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.assessments.InstrumentCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the instruments, and gives the other parts of this feature the one with which they assess. */
@ApplicationScoped
public class Instruments {

    private static final String CONTENT = "#/content";

    private final InstrumentTable table;
    private final IdGenerator ids;
    private final Clock clock;

    Instruments(InstrumentTable table, IdGenerator ids, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    Page<InstrumentView> page(@Nullable Integer year, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(year, after.map(cursor -> cursor.uuid(0)).orElse(null), limit),
                limit,
                instrument -> Cursor.at(instrument.id()),
                InstrumentView::of);
    }

    /** @throws ProblemException 404 if there is no such instrument */
    public Instrument get(UUID id) {
        return table.find(id).orElseThrow(ProblemException::notFound);
    }

    /** Returns an instrument, if there is one with this id. */
    public Optional<Instrument> find(UUID id) {
        return table.find(id);
    }

    /** @throws ProblemException 422 if it is not consistent, 409 if there is one with its code and year */
    @Transactional
    Instrument add(Actor actor, InstrumentRequest request) {
        InstrumentCheck.require(request.content(), CONTENT);
        Instrument instrument = new Instrument(
                ids.next(),
                request.code(),
                request.year(),
                request.kind(),
                request.title(),
                request.content(),
                InstrumentState.DRAFT,
                actor.account(),
                clock.instant(),
                0);
        if (!table.insert(instrument)) {
            throw exists();
        }
        return instrument;
    }

    /** @throws ProblemException as {@link #add}, 404 for none, 409 if it is released, 412 for another version, 428 for none */
    @Transactional
    Instrument edit(UUID id, @Nullable String ifMatch, Actor actor, InstrumentRequest request) {
        InstrumentCheck.require(request.content(), CONTENT);
        return change(id, ifMatch, instrument -> instrument.edited(request, actor.account(), clock.instant()));
    }

    /**
     * Makes an instrument final.
     *
     * @throws ProblemException 404 for none, 409 if it is released, 412 for another version, 428 for none, 422 if it is not consistent or
     *     has a placeholder
     */
    @Transactional
    Instrument release(UUID id, @Nullable String ifMatch, Actor actor) {
        return change(id, ifMatch, instrument -> {
            InstrumentCheck.require(instrument.content(), CONTENT);
            InstrumentCheck.requireEntered(instrument.content(), CONTENT);
            return instrument.released(actor.account(), clock.instant());
        });
    }

    private Instrument change(UUID id, @Nullable String ifMatch, UnaryOperator<Instrument> step) {
        Instrument instrument = table.lock(id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, instrument.version());
        Instrument changed = step.apply(instrument);
        if (!table.update(changed)) {
            throw exists();
        }
        return changed;
    }

    private static ProblemException exists() {
        return ProblemException.of(
                AssessmentProblem.ASSESSMENT_INSTRUMENT_EXISTS,
                "Ubah instrumen yang sudah ada, atau pakai kode lain.",
                "Edit the one that exists, or use another code.");
    }
}
