/**
 * The reporter's answers to information requests of the agency.
 */
@NullMarked
package id.penghubung.complaints.conversation;

import org.jspecify.annotations.NullMarked;
