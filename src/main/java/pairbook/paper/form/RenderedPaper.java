// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.List;
import pairbook.paper.setting.MissingCharacter;

/// A finished PDF.
///
/// @param name    as in [PaperDocument]
/// @param pdf     not copied: leave its bytes alone
/// @param missing what no font of this computer can draw; each shows on the page as a box with its name
public record RenderedPaper(String name, String title, PageSize size, byte[] pdf, int pages, List<MissingCharacter> missing) {}
