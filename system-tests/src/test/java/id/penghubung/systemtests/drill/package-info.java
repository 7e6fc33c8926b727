/** The system while its parts die. */
@NullMarked
package id.penghubung.systemtests.drill;

import org.jspecify.annotations.NullMarked;
