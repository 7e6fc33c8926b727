/** Actions of officers on cases: assignment, drafts, answers, information requests, attachments, bulk actions. */
@NullMarked
package id.penghubung.focalpoint.casework.actions;

import org.jspecify.annotations.NullMarked;
