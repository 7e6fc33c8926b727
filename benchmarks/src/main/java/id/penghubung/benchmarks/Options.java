package id.penghubung.benchmarks;

import id.penghubung.benchmarks.growth.GrowthPart;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Command-line options of a run: measurements, their length and load, and changes of the configuration.
 *
 * @param peer folder of the peer's jars, if it is measured beside this system
 * @param growthParts what is measured with few and with many complaints
 */
record Options(
        Set<Kind> kinds,
        Map<String, Integer> amounts,
        boolean idempotencyKeys,
        boolean recording,
        List<ConfigurationChange> changes,
        Comparison comparison,
        Optional<String> peer,
        Set<GrowthPart> growthParts) {

    /** Comparison of the key figures with those of the last accepted run, or their acceptance. */
    enum Comparison {
        NONE,
        COMPARE,
        ACCEPT
    }

    enum Kind {
        LIFECYCLES,
        LATENCY,
        READS,
        INTAKE,
        MEMORY,
        FOCAL_POINT,
        GROWTH,
        HOSTILE,
        STREAMS,
        SCALE,
        SURVEYS,
        DECISIONS
    }

    /**
     * A change of the configuration that this run tests.
     *
     * @param part the part of the stack; empty for each of the services
     * @param variable name of an environment variable; empty if the value is a JVM flag
     */
    record ConfigurationChange(Optional<Part> part, String variable, String value) {

        /** Parses {@code part:NAME=value} or {@code part:-flag}; the part may be {@code all}. */
        static ConfigurationChange parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("--try takes part:NAME=value or part:-flag, not " + text + ".");
            }
            String rest = text.substring(colon + 1);
            int equals = rest.indexOf('=');
            boolean flag = rest.startsWith("-") || equals < 0;
            return new ConfigurationChange(
                    partNamed(text.substring(0, colon)),
                    flag ? "" : rest.substring(0, equals),
                    flag ? rest : rest.substring(equals + 1));
        }

        StackConfig applyTo(StackConfig config) {
            StackConfig changed = config;
            for (Part each : Part.values()) {
                if (part.map(each::equals).orElse(each.isService())) {
                    changed = variable.isEmpty()
                            ? changed.withJvmFlag(each, value)
                            : changed.withEnvironment(each, variable, value);
                }
            }
            return changed;
        }

        private static Optional<Part> partNamed(String name) {
            if (name.equals("all")) {
                return Optional.empty();
            }
            return Optional.of(Arrays.stream(Part.values())
                    .filter(part -> part.displayName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no part named " + name + ".")));
        }
    }

    static final String HELP = """
            benchmarks/run [what] [--option=value ...]
              what                      any of lifecycles latency reads intake memory; all of these without. Or
                                        focal-point: that service alone, with a million cases. Or growth: the whole
                                        system with few complaints, and again with very many. Or hostile: intake of
                                        one address while another attacks, under the gateway's own limits.
                                        Or streams: live events through the gateway, cut at random. Or scale: two
                                        replicas of each service beside one. Or surveys: many respondents at a time,
                                        and the results of a survey with very many answers. Or decisions: those of
                                        routing-service while a suggestion model is trained, and the trial of a draft
                                        of rules on past complaints
              smoke                     all of these for two minutes, and what is worse than in the last accepted run;
                                        --accept makes this run the accepted one
              --peer DIR                measure the peer, whose jars are in or below DIR, and this system in turns, and
                                        print their ratios; with any of lifecycles latency reads intake memory
              --turns=3                 turns of both, at least three
              --warm-up=60              seconds of lifecycles before the measured ones; of each system with --peer
              --lifecycle-seconds=40    measured lifecycles
              --in-flight=64            lifecycles in progress at any time, and connections of the intake
              --latency-seconds=30      measured latency
              --rate=20                 complaints per second while latency is measured
              --read-seconds=5          each turn of reads
              --read-rounds=4           turns through the gateway and as many without it
              --read-connections=32     reads at the same time
              --intake-seconds=15       each measure of the intake
              --cases=1000000           in the database, half of them open with two deadlines each
              --few-cases=10000         before that, to compare with
              --due=100000              deadlines that are due at once
              --worklist-seconds=5      each request to the work list; in growth, to each list
              --complaints=1000000      in all three databases, half of them open; 10000 for a quick look
              --few-complaints=10000    in a new system before that, to compare with
              --growth-parts=LIST       any of lifecycles, reads and sweeps, separated by commas; all of them without
              --hostile-connections=1000  connections of each attack
              --hostile-seconds=15      each attack, and the quiet time that it is compared with
              --hostile-rate=20         complaints per second of the other address meanwhile
              --streams=500             open event streams
              --stream-rate=50          events per second
              --stream-seconds=300      measured streams
              --stream-cut=30           mean seconds until a stream is cut and resumes
              --scale-complaints=1000   whose events wait when the replicas begin
              --scale-delay=5           milliseconds that each answer of PostgreSQL is delayed
              --scale-batch=1           events that a consumer reads at once while answers are delayed
              --survey-links=10000      links that are answered, each at least twice
              --survey-respondents=200  respondents at a time
              --survey-answers=100000   of the survey whose results are read
              --survey-readers=2        results that are read at the same time
              --survey-seconds=15       reading of the results of each survey
              --trained-decisions=100000  past decisions of a training
              --decided-complaints=4000   decided in each half of a turn; the relay publishes up to 500 at once
              --decision-turns=2        decisions without a training and with one
              --trial-complaints=100000  past complaints of the trial
              --no-keys                 complaints without Idempotency-Key
              --try=part:NAME=value     a variable of a service's environment for this run; --try=part:-flag for
                                        its JVM; part is complaints-service ... gateway, or all, or postgresql
                                        for a setting of the server that needs no restart
              --jfr                     record the JVMs during the measured lifecycles, into benchmarks/target
            benchmarks/run routing --help    suggestions of agencies and their training, without the system
            """;

    private static final int MIN_TURNS = 3;

    private static final Map<String, Integer> DEFAULTS = Map.ofEntries(
            Map.entry("turns", MIN_TURNS),
            Map.entry("warm-up", 60),
            Map.entry("lifecycle-seconds", 40),
            Map.entry("in-flight", 64),
            Map.entry("latency-seconds", 30),
            Map.entry("rate", 20),
            Map.entry("read-seconds", 5),
            Map.entry("read-rounds", 4),
            Map.entry("read-connections", 32),
            Map.entry("intake-seconds", 15),
            Map.entry("cases", 1_000_000),
            Map.entry("few-cases", 10_000),
            Map.entry("due", 100_000),
            Map.entry("worklist-seconds", 5),
            Map.entry("complaints", 1_000_000),
            Map.entry("few-complaints", 10_000),
            Map.entry("hostile-connections", 1_000),
            Map.entry("hostile-seconds", 15),
            Map.entry("hostile-rate", 20),
            Map.entry("streams", 500),
            Map.entry("stream-rate", 50),
            Map.entry("stream-seconds", 300),
            Map.entry("stream-cut", 30),
            Map.entry("scale-complaints", 1_000),
            Map.entry("scale-delay", 5),
            Map.entry("scale-batch", 1),
            Map.entry("survey-links", 10_000),
            Map.entry("survey-respondents", 200),
            Map.entry("survey-answers", 100_000),
            Map.entry("survey-readers", 2),
            Map.entry("survey-seconds", 15),
            Map.entry("trained-decisions", 100_000),
            Map.entry("decided-complaints", 4_000),
            Map.entry("decision-turns", 2),
            Map.entry("trial-complaints", 100_000));

    private static final Set<Kind> OWN_STACK_OR_LIMITS =
            Set.of(Kind.FOCAL_POINT, Kind.GROWTH, Kind.HOSTILE, Kind.STREAMS, Kind.SCALE, Kind.SURVEYS, Kind.DECISIONS);

    private static final String SMOKE = "smoke";
    private static final String ACCEPT = "--accept";
    private static final String PEER = "--peer";
    private static final String GROWTH_PARTS = "--growth-parts";

    private static final Map<String, Integer> SMOKE_AMOUNTS = Map.of(
            "warm-up", 20,
            "lifecycle-seconds", 15,
            "latency-seconds", 5,
            "read-seconds", 3,
            "read-rounds", 3,
            "intake-seconds", 4);

    /** @throws IllegalArgumentException with a message for the user at the terminal */
    static Options parse(List<String> given) {
        List<String> arguments = joined(given);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Map<String, Integer> amounts = new HashMap<>(DEFAULTS);
        boolean smoke = arguments.contains(SMOKE);
        if (smoke) {
            amounts.putAll(SMOKE_AMOUNTS);
        }
        boolean idempotencyKeys = true;
        boolean recording = false;
        Optional<String> peer = Optional.empty();
        Set<GrowthPart> growthParts = EnumSet.allOf(GrowthPart.class);
        List<ConfigurationChange> changes = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--no-keys")) {
                idempotencyKeys = false;
            } else if (argument.equals("--jfr")) {
                recording = true;
            } else if (argument.startsWith(PEER + "=")) {
                peer = Optional.of(argument.substring(PEER.length() + 1));
            } else if (argument.startsWith(GROWTH_PARTS + "=")) {
                growthParts = growthParts(argument.substring(GROWTH_PARTS.length() + 1));
            } else if (argument.startsWith("--try=")) {
                changes.add(ConfigurationChange.parse(argument.substring("--try=".length())));
            } else if (argument.startsWith("--") && !argument.equals(ACCEPT)) {
                readAmount(argument.substring(2), amounts);
            } else if (!argument.equals(SMOKE) && !argument.equals(ACCEPT)) {
                kinds.add(kind(argument));
            }
        }
        if (smoke && !kinds.isEmpty()) {
            throw new IllegalArgumentException(SMOKE + " measures all of them and takes no other name.");
        }
        if (peer.isPresent()) {
            checkComparison(smoke || recording, kinds, amounts);
        }
        return new Options(
                kinds.isEmpty() ? EnumSet.complementOf(EnumSet.copyOf(OWN_STACK_OR_LIMITS)) : kinds,
                Map.copyOf(amounts),
                idempotencyKeys,
                recording,
                List.copyOf(changes),
                comparison(smoke, arguments.contains(ACCEPT)),
                peer,
                Set.copyOf(growthParts));
    }

    private static Set<GrowthPart> growthParts(String list) {
        try {
            return Arrays.stream(list.split(",", -1))
                    .map(word -> GrowthPart.valueOf(word.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(GrowthPart.class)));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    GROWTH_PARTS + " takes any of lifecycles, reads and sweeps, not " + list + ".", unknown);
        }
    }

    /** Joins {@code --peer DIR}, and likewise each number with the option before it, to one argument with an equals sign. */
    private static List<String> joined(List<String> arguments) {
        List<String> joined = new ArrayList<>();
        for (String argument : arguments) {
            String before = joined.isEmpty() ? "" : joined.getLast();
            boolean lacksValue = before.equals(PEER)
                    || before.equals(GROWTH_PARTS)
                    || before.startsWith("--") && DEFAULTS.containsKey(before.substring(2));
            if (lacksValue && !argument.startsWith("--")) {
                joined.set(joined.size() - 1, before + "=" + argument);
            } else {
                joined.add(argument);
            }
        }
        return joined;
    }

    private static void checkComparison(boolean otherMode, Set<Kind> kinds, Map<String, Integer> amounts) {
        if (otherMode || !Collections.disjoint(kinds, OWN_STACK_OR_LIMITS)) {
            throw new IllegalArgumentException(PEER
                    + " takes lifecycles, latency, reads, intake and memory, and neither " + SMOKE + " nor --jfr.");
        }
        if (Objects.requireNonNull(amounts.get("turns")) < MIN_TURNS) {
            throw new IllegalArgumentException(
                    "--turns takes at least " + MIN_TURNS + ", because fewer show no spread.");
        }
    }

    private static Comparison comparison(boolean smoke, boolean accept) {
        if (accept && !smoke) {
            throw new IllegalArgumentException(ACCEPT + " belongs to " + SMOKE + ".");
        }
        if (accept) {
            return Comparison.ACCEPT;
        }
        return smoke ? Comparison.COMPARE : Comparison.NONE;
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    int amount(String name) {
        return Objects.requireNonNull(amounts.get(name));
    }

    StackConfig applyTo(StackConfig config) {
        StackConfig changed = config;
        for (ConfigurationChange change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    private static void readAmount(String option, Map<String, Integer> amounts) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        if (equals < 0 || !amounts.containsKey(name)) {
            throw new IllegalArgumentException("There is no option --" + option + ".");
        }
        try {
            amounts.put(name, Integer.parseInt(option.substring(equals + 1)));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--" + name + " takes a whole number.", notANumber);
        }
    }

    private static Kind kind(String word) {
        try {
            return Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is nothing named " + word + " to measure.", unknown);
        }
    }
}
