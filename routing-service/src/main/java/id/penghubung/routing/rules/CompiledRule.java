package id.penghubung.routing.rules;

import id.penghubung.events.ComplaintKind;
import id.penghubung.routing.text.StemmedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule in the form in which it is matched: values as sets, words as stems. */
final class CompiledRule {

    private final Rule rule;
    private final int position;
    private final Set<String> categories;
    private final Set<String> districts;
    private final Set<ComplaintKind> kinds;
    private final Set<String> channels;
    private final List<Phrase> phrases;
    private final Set<String> namedAgencies;
    private final Set<String> accusedAgencies;
    private final @Nullable Boolean oversight;
    private final Set<String> services;

    private record Phrase(String words, StemmedText stems) {}

    CompiledRule(Rule rule, int position) {
        RuleConditions when = rule.when();
        this.rule = rule;
        this.position = position;
        this.categories = Set.copyOf(when.categories());
        this.districts = Set.copyOf(when.districts());
        this.kinds = Set.copyOf(when.kinds());
        this.channels = Set.copyOf(when.channels());
        this.phrases = when.words().stream()
                .map(words -> new Phrase(words, StemmedText.of(words)))
                .toList();
        this.namedAgencies = Set.copyOf(when.namedAgencies());
        this.accusedAgencies = Set.copyOf(when.accusedAgencies());
        this.oversight = when.oversight();
        this.services = Set.copyOf(when.services());
    }

    /** Returns whether all conditions hold. The words come last, because they cost most. */
    boolean matches(ComplaintFacts facts) {
        return holds(categories, facts.categoryCode())
                && holds(districts, facts.districtCode())
                && (kinds.isEmpty() || kinds.contains(facts.kind()))
                && holds(channels, facts.channel())
                && holds(namedAgencies, facts.namedAgency())
                && holds(accusedAgencies, facts.accusedAgency())
                && holds(services, facts.service())
                && (oversight == null || oversight == facts.oversight())
                && (phrases.isEmpty() || phraseIn(facts).isPresent());
    }

    private static boolean holds(Set<String> accepted, @Nullable String value) {
        return accepted.isEmpty() || (value != null && accepted.contains(value));
    }

    private Optional<Phrase> phraseIn(ComplaintFacts facts) {
        StemmedText text = facts.text().stems();
        return phrases.stream().filter(phrase -> text.contains(phrase.stems())).findFirst();
    }

    /** Returns the rule with what made it match. */
    RuleMatch explain(ComplaintFacts facts) {
        List<MatchedCondition> held = new ArrayList<>();
        add(held, categories, ConditionKind.CATEGORY, facts.categoryCode());
        add(held, districts, ConditionKind.DISTRICT, facts.districtCode());
        if (!kinds.isEmpty()) {
            held.add(new MatchedCondition(ConditionKind.KIND, facts.kind().name()));
        }
        add(held, channels, ConditionKind.CHANNEL, facts.channel());
        if (!phrases.isEmpty()) {
            phraseIn(facts).ifPresent(phrase -> held.add(new MatchedCondition(ConditionKind.WORDS, phrase.words())));
        }
        add(held, namedAgencies, ConditionKind.NAMED_AGENCY, facts.namedAgency());
        add(held, accusedAgencies, ConditionKind.ACCUSED_AGENCY, facts.accusedAgency());
        if (oversight != null) {
            held.add(new MatchedCondition(ConditionKind.OVERSIGHT, oversight.toString()));
        }
        add(held, services, ConditionKind.SERVICE, facts.service());
        return new RuleMatch(rule, position, List.copyOf(held));
    }

    private static void add(
            List<MatchedCondition> held, Set<String> accepted, ConditionKind kind, @Nullable String value) {
        if (!accepted.isEmpty() && value != null) {
            held.add(new MatchedCondition(kind, value));
        }
    }

    /**
     * Returns whether every complaint that the other rule matches is matched by this one too, so that the other rule decides about
     * none if it comes later. Compares condition by condition: it never says so wrongly, and does not see that several rules together
     * leave nothing.
     */
    boolean covers(CompiledRule other) {
        return coversSet(categories, other.categories)
                && coversSet(districts, other.districts)
                && coversSet(kinds, other.kinds)
                && coversSet(channels, other.channels)
                && coversSet(namedAgencies, other.namedAgencies)
                && coversSet(accusedAgencies, other.accusedAgencies)
                && coversSet(services, other.services)
                && (oversight == null || oversight.equals(other.oversight))
                && (phrases.isEmpty() || coversPhrases(other));
    }

    private static <T> boolean coversSet(Set<T> accepted, Set<T> others) {
        return accepted.isEmpty() || (!others.isEmpty() && accepted.containsAll(others));
    }

    private boolean coversPhrases(CompiledRule other) {
        return !other.phrases.isEmpty()
                && other.phrases.stream()
                        .allMatch(longer -> phrases.stream()
                                .anyMatch(shorter -> longer.stems().contains(shorter.stems())));
    }

    Rule rule() {
        return rule;
    }

    /** Returns the place of the rule in its set, counted from 1. */
    int position() {
        return position;
    }

    /** Returns words of which no letter or digit is left, so that they are found in no text. */
    List<String> emptyPhrases() {
        return phrases.stream()
                .filter(phrase -> phrase.stems().isEmpty())
                .map(Phrase::words)
                .toList();
    }
}
