package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Computes the compliance of agencies with the products of the Ombudsman, for those who may see it.
 *
 * <p>The liaison, the coordinator and the regional secretary see all agencies and the ranking; an agency sees its own figures
 * without a rank, which would tell how the others do. The figures leave out the matters that are hidden from the caller: one
 * in which they are accused or have a conflict of interest cannot be inferred from a count that is higher than the list of
 * actions. The figures of two callers may therefore differ; those to be published come from an account without a conflict.
 */
@ApplicationScoped
class ComplianceService {

    private final ComplianceTable table;
    private final AgencyStructure structure;
    private final OfficeTime office;
    private final Clock clock;

    ComplianceService(ComplianceTable table, AgencyStructure structure, OfficeTime office, Clock clock) {
        this.table = table;
        this.structure = structure;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Returns the figures of the orders that the caller may see.
     *
     * @throws ProblemException 400 that names the invalid parameter; 403 if an agency asks for another one, or if an officer's
     *     account belongs to no agency
     */
    @Transactional
    ComplianceView read(ComplianceParameters parameters, Caller caller) {
        MatterViewer viewer = MatterViewer.of(caller, structure);
        ComplianceFilter filter = parameters.filter(office.today().getYear());
        requireAgency(filter, viewer);
        Instant now = clock.instant();
        ComplianceTable.Found found = table.read(viewer, filter, now, office.zone());
        boolean all = viewer.seesAll() && filter.agency() == null;
        List<AgencyCompliance> agencies = all ? ComplianceRanking.ranked(found.agencies()) : found.agencies();
        return new ComplianceView(
                filter.from(),
                filter.to(),
                viewer.seesAll() ? filter.agency() : viewer.agencyCode(),
                filter.product(),
                filter.ruleYear(),
                now,
                found.total(),
                agencies,
                found.lines());
    }

    private void requireAgency(ComplianceFilter filter, MatterViewer viewer) {
        String agency = filter.agency();
        if (agency == null) {
            return;
        }
        if (!viewer.sees(agency)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Angka instansi lain hanya terbuka bagi penghubung Ombudsman, koordinator dan sekretaris daerah.",
                    "The figures of another agency are open only to the liaison, the coordinator and the regional"
                            + " secretary.");
        }
        if (structure.existing(Set.of(agency)).isEmpty()) {
            throw ProblemException.invalid(
                    new FieldError("?agency", Text.of("tidak ada instansi dengan kode ini", "is no agency")));
        }
    }
}
