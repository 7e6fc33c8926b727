/**
 * Background work: a row that cannot be processed is isolated, recorded and tried again, and the others go on.
 */
@NullMarked
package id.penghubung.kit.work;

import org.jspecify.annotations.NullMarked;
