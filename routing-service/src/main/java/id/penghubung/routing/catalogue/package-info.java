/** Categories, districts and outside bodies: administrators change them, and other services learn of it by events. */
@NullMarked
package id.penghubung.routing.catalogue;

import org.jspecify.annotations.NullMarked;
