// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import javafx.application.Application;
import sun.misc.Unsafe;

/// [Bench] in the JVM of the packaged program, with its AOT cache.
///
/// A JVM that is given `--add-exports` does not use a cache trained without ("Mismatched values for property jdk.module.addexports"), and what is then
/// measured is another program. So the two packages that [Frames] looks into are opened from inside.
public final class PackagedBench {

    private PackagedBench() {}

    /// As [Bench].
    public static void main(String[] given) throws Throwable {
        var graphics = Application.class.getModule();
        var export = everything().findVirtual(Module.class, "implAddExportsToAllUnnamed", MethodType.methodType(void.class, String.class));
        export.invoke(graphics, "com.sun.javafx.tk");
        export.invoke(graphics, "com.sun.javafx.scene");
        Bench.main(given);
    }

    /// Java's own lookup, which may do anything.
    @SuppressWarnings("removal")
    private static MethodHandles.Lookup everything() throws ReflectiveOperationException {
        var itself = Unsafe.class.getDeclaredField("theUnsafe");
        itself.setAccessible(true);
        var unsafe = (Unsafe) itself.get(null);
        var lookup = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
        return (MethodHandles.Lookup) unsafe.getObject(unsafe.staticFieldBase(lookup), unsafe.staticFieldOffset(lookup));
    }
}
