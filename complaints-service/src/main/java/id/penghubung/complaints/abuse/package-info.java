/**
 * Protection against abuse of the submission of complaints: limits on their number and content, and reporters who are told to wait. It
 * never concerns complaints that exist: reporters can read and answer them at any time.
 */
@NullMarked
package id.penghubung.complaints.abuse;

import org.jspecify.annotations.NullMarked;
