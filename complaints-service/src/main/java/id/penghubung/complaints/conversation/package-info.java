/**
 * The reporter's part of the conversation with the agency: answering what it asked.
 */
@NullMarked
package id.penghubung.complaints.conversation;

import org.jspecify.annotations.NullMarked;
