// SPDX-License-Identifier: Apache-2.0

/// Toolkit glue that knows no feature: loading views, going to screens, working off the FX thread, saving, undoing, drafts of what is half typed,
/// acts that are begun once, themes.
package pairbook.fx;
