/** Categories, districts and outside bodies, which administrators change. Each change is published for other services. */
@NullMarked
package id.penghubung.routing.catalogue;

import org.jspecify.annotations.NullMarked;
