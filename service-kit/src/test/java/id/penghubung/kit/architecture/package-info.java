/** What may know what inside the kit. */
@NullMarked
package id.penghubung.kit.architecture;

import org.jspecify.annotations.NullMarked;
