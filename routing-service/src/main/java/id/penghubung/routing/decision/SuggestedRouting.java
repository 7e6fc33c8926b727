package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.models.AgencySuggestion.SuggestedAgency;
import id.penghubung.routing.models.AgencySuggestions;
import id.penghubung.routing.models.SuggestedComplaint;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.OutcomeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds suggestions to complaints that the rules leave to the coordinator. A complaint that accuses staff, or whose rule names an agency
 * that cannot be reached, stays as the rules decided.
 */
@ApplicationScoped
class SuggestedRouting {

    private final AgencySuggestions suggestions;

    SuggestedRouting(AgencySuggestions suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * Returns the evaluation with what is suggested, or as it is.
     *
     * @param refusers agencies that returned the complaint
     */
    RuleEvaluation withSuggestion(
            RuleEvaluation byRules, ComplaintFacts facts, Set<String> refusers, AgencyDirectory agencies) {
        if (!(byRules instanceof RuleEvaluation.Undecided undecided) || undecided.oversight()) {
            return byRules;
        }
        AppliedRule rule = undecided.rule();
        return rule != null && rule.match().rule().then().kind() == OutcomeKind.TRIAGE
                ? suggested(undecided, rule, facts, refusers, agencies)
                : byRules;
    }

    private RuleEvaluation suggested(
            RuleEvaluation.Undecided undecided,
            AppliedRule rule,
            ComplaintFacts facts,
            Set<String> refusers,
            AgencyDirectory agencies) {
        SuggestedComplaint complaint = new SuggestedComplaint(
                SuggestedComplaint.text(facts.text().title(), facts.text().description()),
                facts.oversight(),
                facts.accusedAgency(),
                refusers);
        return suggestions
                .of(complaint, agencies)
                .<RuleEvaluation>map(suggestion -> {
                    @Nullable
                    Agency agency = suggestion
                            .decision()
                            .flatMap(first -> agencies.find(first.agencyCode()))
                            .orElse(null);
                    return new RuleEvaluation.Suggested(
                            rule,
                            suggestion,
                            agency,
                            agency == null
                                    ? undecided.explanation()
                                    : Explanations.withSubstitute(agency, decided(rule, suggestion)));
                })
                .orElse(undecided);
    }

    /** Explains the decision without words of the complaint, which other services would keep after its erasure. */
    private static LocalizedText decided(AppliedRule rule, AgencySuggestion suggestion) {
        SuggestedAgency first = suggestion.candidates().getFirst();
        long percent = Math.round(first.score() * 100);
        return new LocalizedText(
                ("Menurut aturan %s versi %d koordinator yang memutuskan. Model usulan versi %d, yang belajar dari keputusan yang"
                                + " sudah dipastikan, yakin (%d %%) bahwa laporan ini ditangani oleh %s, dan karena itu"
                                + " meneruskannya; koordinator dapat menariknya.")
                        .formatted(rule.code(), rule.version(), suggestion.modelNumber(), percent, first.agencyName()),
                ("By rule %s, version %d, the coordinator decides. Suggestion model version %d, which learned from confirmed"
                                + " decisions, is certain (%d %%) that this complaint is handled by %s, and has therefore"
                                + " forwarded it; the coordinator can recall it.")
                        .formatted(rule.code(), rule.version(), suggestion.modelNumber(), percent, first.agencyName()));
    }
}
