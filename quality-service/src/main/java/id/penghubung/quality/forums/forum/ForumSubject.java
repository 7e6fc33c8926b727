package id.penghubung.quality.forums.forum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kind of matter that a forum discusses (PermenPANRB 16/2017). */
@Schema(name = "ForumSubject")
public enum ForumSubject {
    /** Draft of a policy, such as a service standard. */
    DRAFT_POLICY,
    POLICY_APPLICATION,
    POLICY_IMPACT,
    POLICY_EVALUATION,
    SERVICE_PROBLEM
}
