/** Rules for dependencies within the kit. */
@NullMarked
package id.penghubung.kit.architecture;

import org.jspecify.annotations.NullMarked;
