package id.penghubung.focalpoint.ombudsman.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.penghubung.focalpoint.ombudsman.compliance.ComplianceFigures.OpenByAge;
import id.penghubung.focalpoint.ombudsman.compliance.ComplianceFigures.Outcomes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agencies are ranked by what they fulfilled in time, then by what they fulfilled at all. */
class ComplianceRankingTest {

    @Test
    void shouldRankByTheShareInTimeThenByTheShareFulfilled() {
        List<AgencyCompliance> ranked = ComplianceRanking.ranked(List.of(
                agency("a", 1, 0, 0, 1), agency("b", 2, 0, 0, 0), agency("c", 1, 1, 0, 0), agency("d", 0, 0, 0, 3)));

        assertThat(ranked)
                .extracting(AgencyCompliance::agencyCode, AgencyCompliance::rank)
                .containsExactly(tuple("b", 1), tuple("c", 2), tuple("a", 3), tuple("d", 4));
    }

    @Test
    void shouldGiveEqualSharesAnEqualRankAndLeaveOutTheNext() {
        List<AgencyCompliance> ranked = ComplianceRanking.ranked(List.of(
                agency("a", 0, 1, 0, 1), agency("c", 1, 0, 0, 2), agency("b", 2, 0, 0, 4), agency("d", 1, 0, 0, 1)));

        assertThat(ranked)
                .extracting(AgencyCompliance::agencyCode, AgencyCompliance::rank)
                .containsExactly(tuple("d", 1), tuple("b", 2), tuple("c", 2), tuple("a", 4));
    }

    @Test
    void shouldCompareSharesThatLookTheSameWhenRounded() {
        List<AgencyCompliance> ranked =
                ComplianceRanking.ranked(List.of(agency("a", 99_998, 0, 0, 2), agency("b", 99_999, 0, 0, 2)));

        assertThat(ranked)
                .extracting(AgencyCompliance::agencyCode, AgencyCompliance::rank)
                .containsExactly(tuple("b", 1), tuple("a", 2));
    }

    @Test
    void shouldPutAgenciesWithoutAConcludedOrderLastWithoutARank() {
        List<AgencyCompliance> ranked = ComplianceRanking.ranked(
                List.of(agency("a", 0, 0, 0, 0), agency("b", 0, 0, 0, 1), agency("c", 0, 0, 1, 0)));

        assertThat(ranked)
                .extracting(AgencyCompliance::agencyCode, AgencyCompliance::rank)
                .containsExactly(tuple("b", 1), tuple("c", 1), tuple("a", null));
    }

    private static AgencyCompliance agency(String code, int inTime, int late, int partly, int not) {
        return new AgencyCompliance(
                null,
                code,
                code,
                ComplianceFigures.of(
                        new Outcomes(inTime, late, partly, not, 5, 7), null, null, new OpenByAge(0, 0, 0, 0, 0, 0)));
    }
}
