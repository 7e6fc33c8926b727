/**
 * Complaints that name a service, counted from events of other services without texts and reporters: shown with the standard under
 * review, and opening an action when there are many.
 */
@NullMarked
package id.penghubung.quality.improvements.complaints;

import org.jspecify.annotations.NullMarked;
