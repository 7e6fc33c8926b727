package id.penghubung.focalpoint.deadlines;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The procedures for which there are deadline policies. A policy can be limited to a class: {@code COMPLAINT:OVERSIGHT}. */
public enum PolicySubject {
    COMPLAINT(StartEvent.ROUTED, Set.of(StartEvent.ROUTED, StartEvent.RECEIVED)),
    /** Matters of the Ombudsman with their letters and actions. */
    OMBUDSMAN_CASE(StartEvent.RECEIVED, Set.of(StartEvent.RECEIVED, StartEvent.COMPLETE, StartEvent.SENT)),
    /** Letters of the Ombudsman for whose demand the law names no time. */
    OMBUDSMAN_LETTER(StartEvent.RECEIVED, Set.of(StartEvent.RECEIVED, StartEvent.SENT));

    /** The class of the policies of a rapid response (<i>Respon Cepat Ombudsman</i>), whose times are hours. */
    public static final String RAPID_RESPONSE = "RAPID_RESPONSE";

    private static final String SEPARATOR = ":";

    private final StartEvent usualStart;
    private final Set<StartEvent> startEvents;

    PolicySubject(StartEvent usualStart, Set<StartEvent> startEvents) {
        this.usualStart = usualStart;
        this.startEvents = startEvents;
    }

    /**
     * Returns the subjects of policies that apply to these classes, in the order in which they are looked up. The last one
     * has no class.
     */
    public List<String> ofClasses(String... classes) {
        return Stream.concat(Arrays.stream(classes).map(each -> name() + SEPARATOR + each), Stream.of(name()))
                .toList();
    }

    /** Returns the procedure of a policy's subject, such as {@code COMPLAINT:OVERSIGHT}. */
    static PolicySubject of(String subject) {
        return valueOf(subject.split(SEPARATOR, 2)[0]);
    }

    /** Returns the event from which a policy of the stage counts that names none. */
    StartEvent usualStart(DeadlineStage stage) {
        return switch (stage) {
            case VERIFICATION, COMPLETENESS_REPLY -> StartEvent.RECEIVED;
            case COMPLETION_BY_REPORTER, INFORMATION_REPLY, REPORTER_REPLY, SUPERIOR_REVIEW -> StartEvent.SENT;
            case OUTER_LIMIT -> StartEvent.COMPLETE;
            default -> usualStart;
        };
    }

    /** Returns the events whose times all subjects of this procedure know in the stage. */
    Set<StartEvent> startEvents(DeadlineStage stage) {
        return switch (stage) {
            case VERIFICATION,
                    COMPLETENESS_REPLY,
                    COMPLETION_BY_REPORTER,
                    INFORMATION_REPLY,
                    REPORTER_REPLY,
                    SUPERIOR_REVIEW,
                    OUTER_LIMIT -> Set.of(usualStart(stage));
            default -> startEvents;
        };
    }
}
