/**
 * Parts that the owners of deadlines and files share: the entries of their audit records and the kinds of their
 * notifications. A case and a letter are such owners.
 */
@NullMarked
package id.penghubung.focalpoint.subjects;

import org.jspecify.annotations.NullMarked;
