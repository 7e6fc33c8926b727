/**
 * The conversation between the reporter and the agency or the coordinator: messages, answers to information requests, meetings, and
 * completions of incomplete complaints.
 */
@NullMarked
package id.penghubung.complaints.conversation;

import org.jspecify.annotations.NullMarked;
