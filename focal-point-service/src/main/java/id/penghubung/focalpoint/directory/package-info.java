/**
 * The directory: agencies, published on a compacted topic, their units, officers and settings. Other features read it through
 * {@link AgencyWorkflowRules}, {@link OfficerDirectory} and {@link CannedReplies}.
 */
@NullMarked
package id.penghubung.focalpoint.directory;

import org.jspecify.annotations.NullMarked;
