"""What the built site weighs: after the build of all languages, everything that no page needs is taken out of it.

One step per module: ``names`` (what pages and scripts speak of), ``styles`` (the rules that can match), ``first_paint`` (of
these, what a page shows itself by), ``dark`` (of these, what makes it dark without script), ``scripts`` (smaller, and checked
against the rules), ``publish`` (the pages, and one folder that is named by its content).

The files stand in ``assets/<hash>/``, once for all languages of an edition. One hash in the folder's name, rather than one
in each file's, lets modules and sheets find each other by relative addresses, so that no script has to be rewritten, and
lets a host cache everything below ``assets/`` for ever. All of it together is smaller than a picture: that a change of one
file renews the others costs a reader less than a request more on every page.
"""

from macros.site.assets.publish import finish

__all__ = ["finish"]
