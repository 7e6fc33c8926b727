package id.penghubung.focalpoint.directory;

import id.penghubung.focalpoint.directory.DirectoryChange.Changed;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes the units of an agency. Units form a tree of two levels. */
@ApplicationScoped
class UnitService {

    private final AgencyRepository agencies;
    private final UnitRepository units;
    private final FocalPointRepository focalPoints;
    private final DirectoryChangeRepository history;
    private final IdGenerator ids;

    UnitService(
            AgencyRepository agencies,
            UnitRepository units,
            FocalPointRepository focalPoints,
            DirectoryChangeRepository history,
            IdGenerator ids) {
        this.agencies = agencies;
        this.units = units;
        this.focalPoints = focalPoints;
        this.history = history;
        this.ids = ids;
    }

    /**
     * Returns all units of an agency, which are a few dozen at most.
     *
     * @throws ProblemException 404 when no agency has the code
     */
    List<UnitView> all(String agencyCode) {
        agencies.get(agencyCode);
        return units.of(agencyCode);
    }

    @Transactional
    UnitView add(Editor editor, String agencyCode, UnitRequest request) {
        agencies.lock(agencyCode);
        requireValidParent(agencyCode, request, null);
        AgencyUnit unit = new AgencyUnit(ids.next(), agencyCode, request);
        units.persist(unit);
        units.flush();
        history.add(editor, changed(unit), null, unit.view());
        return unit.view();
    }

    @Transactional
    UnitView change(Editor editor, String agencyCode, UUID id, @Nullable String ifMatch, UnitRequest request) {
        AgencyUnit unit = lock(agencyCode, id, ifMatch);
        requireValidParent(agencyCode, request, unit);
        return history.record(editor, changed(unit), unit::view, () -> unit.change(request));
    }

    @Transactional
    void remove(Editor editor, String agencyCode, UUID id, @Nullable String ifMatch) {
        AgencyUnit unit = lock(agencyCode, id, ifMatch);
        if (units.hasSubunits(id) || focalPoints.existsInUnit(id)) {
            throw ProblemException.of(
                    DirectoryProblem.UNIT_IN_USE,
                    "Pindahkan dulu subunit dan pejabat penghubung dari unit ini.",
                    "Move the subunits and the focal points out of this unit first.");
        }
        units.delete(unit);
        history.add(editor, changed(unit), unit.view(), null);
    }

    private AgencyUnit lock(String agencyCode, UUID id, @Nullable String ifMatch) {
        agencies.lock(agencyCode);
        AgencyUnit unit = units.of(agencyCode, id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, unit.version());
        return unit;
    }

    private void requireValidParent(String agencyCode, UnitRequest request, @Nullable AgencyUnit moved) {
        UUID parentId = request.parentId();
        if (parentId == null) {
            return;
        }
        boolean parentFits = units.of(agencyCode, parentId)
                .filter(parent -> parent.parentId() == null)
                .isPresent();
        boolean movedFits = moved == null || (!moved.id().equals(parentId) && !units.hasSubunits(moved.id()));
        if (!parentFits || !movedFits) {
            throw ProblemException.invalid(FieldError.of(
                    "parentId",
                    "harus unit tingkat pertama dari instansi ini; susunan unit hanya dua tingkat",
                    "must be a first-level unit of this agency; units have only two levels"));
        }
    }

    private static Changed changed(AgencyUnit unit) {
        return new Changed(unit.agencyCode(), ChangeSubject.UNIT, unit.id().toString());
    }
}
