/** Background work. A row that cannot be processed is isolated, recorded and tried again; all other rows are processed. */
@NullMarked
package id.penghubung.kit.work;

import org.jspecify.annotations.NullMarked;
