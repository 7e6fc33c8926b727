package id.penghubung.routing.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a version of the rules. */
@Schema(name = "RuleSetState")
public enum RuleSetState {
    /** Can be changed. */
    DRAFT,
    /** Unchanged since a trial was started. A change makes it a draft again. */
    TRIAL,
    /** Has been published once. It never changes again and can be published again, which is how to go back. */
    PUBLISHED
}
