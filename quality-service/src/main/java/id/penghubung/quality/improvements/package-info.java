/**
 * Actions for better services: one list of what surveys, forums, assessments, reviews of standards and repeated complaints ask for, with
 * owner, due date, evidence, reminders and escalation. Other features open an action with {@link ImprovementActions}.
 */
@NullMarked
package id.penghubung.quality.improvements;

import org.jspecify.annotations.NullMarked;
