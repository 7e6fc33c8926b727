package id.penghubung.quality.units;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units that other features refer to. */
@ApplicationScoped
public class UnitDirectory {

    private final UnitTable units;

    UnitDirectory(UnitTable units) {
        this.units = units;
    }

    /** Returns a unit, also one that the directory no longer announces. */
    public Optional<Unit> find(String code) {
        return units.find(code);
    }

    /**
     * Returns an active unit that a field of a request names.
     *
     * @param field name of the field, for the problem
     * @throws ProblemException 400 if there is no such unit
     */
    public Unit requireActive(String code, String field) {
        return units.findActive(code)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        field, "bukan kode unit dalam direktori", "is not the code of a unit in the directory")));
    }

    /**
     * Requires that a field of a request names a district of the regency, which has a district office among the units. The office may be
     * inactive: the people of the district are served by other units then.
     *
     * @param field name of the field, for the problem
     * @throws ProblemException 400 if there is no such district
     */
    public void requireDistrict(String code, String field) {
        if (!units.hasDistrictOffice(code)) {
            throw ProblemException.invalid(FieldError.of(
                    field, "bukan kode kecamatan dalam direktori", "is not the code of a district in the directory"));
        }
    }

    /**
     * Returns active units in the order of their codes.
     *
     * @param agencyCode agency of the units; null for all
     */
    public List<Unit> active(@Nullable String agencyCode, int limit) {
        return agencyCode == null ? units.page("", limit - 1) : units.pageOf(agencyCode, "", limit - 1);
    }

    /** @throws ProblemException 404 if there is no such unit */
    Unit get(String code) {
        return units.findActive(code).orElseThrow(ProblemException::notFound);
    }

    Page<Unit> page(@Nullable String agencyCode, Optional<Cursor> after, int limit) {
        String code = after.map(cursor -> cursor.text(0)).orElse("");
        return Page.of(
                agencyCode == null ? units.page(code, limit) : units.pageOf(agencyCode, code, limit),
                limit,
                unit -> Cursor.at(unit.code()),
                unit -> unit);
    }
}
