package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads recalculations and the deadlines that they moved. */
@ApplicationScoped
class RecalculationReadService {

    private final RecalculationRepository recalculations;
    private final DeadlineMoveRepository moves;

    RecalculationReadService(RecalculationRepository recalculations, DeadlineMoveRepository moves) {
        this.recalculations = recalculations;
        this.moves = moves;
    }

    /**
     * Returns one page of recalculations, the latest first.
     *
     * @param last the last recalculation of the page before
     */
    Page<RecalculationView> page(Optional<UUID> last, int size) {
        return Page.of(
                recalculations.pageBefore(last, size + 1),
                size,
                recalculation -> Cursor.at(recalculation.id()),
                Recalculation::view);
    }

    /** @throws ProblemException 404 when there is no such recalculation */
    RecalculationView get(UUID id) {
        return find(id).view();
    }

    /**
     * Returns one page of the deadlines that a recalculation moved, in the order in which they were created.
     *
     * @param last the last deadline of the page before
     * @throws ProblemException 404 when there is no such recalculation
     */
    Page<DeadlineMoveView> moves(UUID id, Optional<UUID> last, int size) {
        String reason = find(id).reason();
        return Page.of(
                moves.of(id, last, size + 1), size, move -> Cursor.at(move.deadlineId()), move -> move.view(reason));
    }

    private Recalculation find(UUID id) {
        return recalculations.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
