package id.penghubung.focalpoint.notifications;

import java.util.Collection;
import java.util.Map;

/** The feature that knows who must not learn of a subject, such as the accused of a matter of the Ombudsman. */
public interface NotificationExclusions {

    /** The fact with the id of the subject, in the notifications to which the exclusions apply. */
    String subjectFact();

    /**
     * Returns the people who must not learn of these subjects as of now, read at once. A subject without an entry excludes
     * nobody.
     */
    Map<String, ExcludedPeople> of(Collection<String> subjects);
}
