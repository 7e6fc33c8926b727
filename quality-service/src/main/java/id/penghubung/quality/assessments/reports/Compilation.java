package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.Category;
import id.penghubung.quality.assessments.Fraction;
import id.penghubung.quality.assessments.ServiceIndex;
import id.penghubung.quality.assessments.UserSums;
import id.penghubung.quality.assessments.assessment.Assessment;
import id.penghubung.quality.assessments.assessment.AssessmentState;
import id.penghubung.quality.assessments.assessment.Assessments;
import id.penghubung.quality.assessments.assessment.Outcomes;
import id.penghubung.quality.assessments.instruments.Instrument;
import id.penghubung.quality.assessments.instruments.Instruments;
import id.penghubung.quality.assessments.sums.RunningUserSums;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles the assessments of all units with an instrument: averages by group, ranking, and gaps to the next category. */
@ApplicationScoped
class Compilation {

    /** More units than a regency has. */
    private static final int MOST_UNITS = 5000;

    private static final int DECIMALS = 2;

    private final Assessments assessments;
    private final Instruments instruments;
    private final RunningUserSums sums;
    private final AssessedUnitTable units;

    Compilation(Assessments assessments, Instruments instruments, RunningUserSums sums, AssessedUnitTable units) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.sums = sums;
        this.units = units;
    }

    /** An assessment with its unit and index. */
    private record Placed(Assessment assessment, AssessedUnitTable.AssessedUnit unit, ServiceIndex index) {

        BigDecimal value() {
            return index.value();
        }
    }

    /**
     * Compiles.
     *
     * @param group only units of this kind; null for all
     * @throws ProblemException 404 if there is no such instrument
     */
    CompilationView of(UUID instrumentId, @Nullable String group, Scope scope) {
        Instrument instrument = instruments.get(instrumentId);
        List<Placed> ofAllGroups = placed(instrument);
        HiddenGroups hidden = hidden(ofAllGroups, scope);
        List<Placed> all = ofAllGroups.stream()
                .filter(each -> group == null || group.equals(each.unit().kind()))
                .toList();
        BigDecimal average = all.isEmpty() || hidden.hide(group) ? null : average(all);
        return new CompilationView(
                instrumentId,
                instrument.title(),
                instrument.kind(),
                instrument.year(),
                group,
                all.size(),
                assessments.unitsWithout(instrumentId),
                (int) all.stream()
                        .filter(each -> each.assessment().state() != AssessmentState.CONCLUDED)
                        .count(),
                average,
                average == null
                        ? null
                        : instrument.content().categoryOf(average).code(),
                groups(instrument, all, hidden),
                ranking(all, scope));
    }

    private List<Placed> placed(Instrument instrument) {
        List<Assessment> evaluated = assessments.evaluated(instrument.id(), MOST_UNITS);
        Map<String, AssessedUnitTable.AssessedUnit> byCode = units.of(evaluated.stream()
                .map(assessment -> assessment.subject().unitCode())
                .toList());
        Map<UUID, UserSums> users =
                sums.of(evaluated.stream().map(Assessment::id).toList());
        return evaluated.stream()
                .map(assessment -> new Placed(
                        assessment,
                        Objects.requireNonNull(byCode.get(assessment.subject().unitCode())),
                        Outcomes.index(assessment, instrument, users.getOrDefault(assessment.id(), UserSums.NONE))))
                .sorted(Comparator.comparing(Placed::value)
                        .reversed()
                        .thenComparing(each -> each.unit().code()))
                .toList();
    }

    private static HiddenGroups hidden(List<Placed> all, Scope scope) {
        if (scope.agencyCode() == null) {
            return HiddenGroups.NONE;
        }
        return HiddenGroups.of(all.stream()
                .filter(each -> !scope.includes(each.assessment().subject().agencyCode()))
                .collect(Collectors.toMap(each -> each.unit().kind(), each -> 1, Integer::sum)));
    }

    private static List<CompilationView.GroupAverage> groups(
            Instrument instrument, List<Placed> all, HiddenGroups hidden) {
        return all.stream()
                .collect(Collectors.groupingBy(each -> each.unit().kind(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> {
                    List<Placed> members = entry.getValue();
                    if (hidden.hide(entry.getKey())) {
                        return new CompilationView.GroupAverage(entry.getKey(), members.size(), null, null, null, null);
                    }
                    BigDecimal average = average(members);
                    return new CompilationView.GroupAverage(
                            entry.getKey(),
                            members.size(),
                            average,
                            instrument.content().categoryOf(average).code(),
                            members.getFirst().value(),
                            members.getLast().value());
                })
                .toList();
    }

    private static List<CompilationView.RankedUnit> ranking(List<Placed> all, Scope scope) {
        List<CompilationView.RankedUnit> ranking = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < all.size(); i++) {
            Placed placed = all.get(i);
            if (i == 0 || placed.value().compareTo(all.get(i - 1).value()) != 0) {
                rank = i + 1;
            }
            if (scope.includes(placed.assessment().subject().agencyCode())) {
                ranking.add(ranked(rank, placed));
            }
        }
        return ranking;
    }

    private static CompilationView.RankedUnit ranked(int rank, Placed placed) {
        ServiceIndex index = placed.index();
        return new CompilationView.RankedUnit(
                rank,
                placed.assessment().id(),
                placed.unit().code(),
                placed.unit().name(),
                placed.unit().kind(),
                placed.assessment().state(),
                index.value(),
                index.category().code(),
                index.next().map(Category::code).orElse(null),
                index.gap().orElse(null),
                index.gains().stream().findFirst().map(GainView::of).orElse(null));
    }

    /** Averages the exact indices, and rounds once. */
    private static BigDecimal average(List<Placed> members) {
        return members.stream()
                .map(each -> each.index().exact())
                .reduce(Fraction.ZERO, Fraction::plus)
                .times(Fraction.of(1, members.size()))
                .rounded(DECIMALS);
    }
}
