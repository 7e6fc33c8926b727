/**
 * The reporter's answers to information requests of the agency, and completions of incomplete complaints.
 */
@NullMarked
package id.penghubung.complaints.conversation;

import org.jspecify.annotations.NullMarked;
