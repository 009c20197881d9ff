/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which two items a sentence crosses. The choices are made when a menu opens. */

#include "config.h"

#include "pages/swot/mentor-swot-about.h"

#include <glib/gi18n.h>

#include "model/mentor-swot-sentences.h"
#include "pages/swot/mentor-swot-snapshots.h"

#define LONGEST 48 /* characters of an item in a menu */

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LONGEST)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, LONGEST - 1);
  return g_strconcat (start, "…", NULL);
}

static MentorSwotList
get_list (MentorSwotSentence *sentence, gboolean second)
{
  MentorSwotList lists[2];

  mentor_swot_cross_get_lists (
      (MentorSwotCross) mentor_record_get_enum (MENTOR_RECORD (sentence), "cross"), &lists[0],
      &lists[1]);
  return lists[second];
}

static void
append_choice (GMenu *menu, MentorSwotSentence *sentence, gboolean second, const char *label,
               const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  /* An underline would be a mnemonic. */
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, plain);
  g_menu_item_set_action_and_target (item, "swot.about", "(sbs)",
                                     mentor_record_get_id (MENTOR_RECORD (sentence)), second, id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (MentorSwotSentence *sentence, gboolean second)
{
  GMenu *menu = g_menu_new ();
  GMenu *items = g_menu_new ();
  MentorRecord *swot = (MentorRecord *) mentor_record_get_document (MENTOR_RECORD (sentence));
  MentorRecordList *list = mentor_record_get_list (
      swot, mentor_swot_get_list_name (get_list (sentence, second)));

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    {
      MentorRecord *item = mentor_record_list_get (list, i);
      g_autofree char *label = shorten (mentor_record_get_string (item, "text"));

      append_choice (items, sentence, second, label, mentor_record_get_id (item));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
  g_object_unref (items);

  items = g_menu_new ();
  append_choice (items, sentence, second, _("None in particular"), "");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
  g_object_unref (items);
  return G_MENU_MODEL (menu);
}

static gboolean
is_second (GtkWidget *button)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "second"));
}

static void
create_popup (GtkMenuButton *button, gpointer user_data)
{
  MentorSwotSentence *sentence = user_data;
  g_autoptr (GMenuModel) menu = NULL;

  if (mentor_record_get_document (MENTOR_RECORD (sentence)) == NULL)
    return;
  menu = create_menu (sentence, is_second (GTK_WIDGET (button)));
  gtk_menu_button_set_menu_model (button, menu);
}

static void
update (GtkWidget *button, GParamSpec *pspec, MentorSwotSentence *sentence)
{
  gboolean second = is_second (button);
  MentorSwotItem *item = mentor_swot_sentence_get_item (sentence, second);
  const char *list = mentor_swot_list_get_title (get_list (sentence, second));
  g_autofree char *text
      = item != NULL ? shorten (mentor_record_get_string (MENTOR_RECORD (item), "text")) : NULL;
  /* Translators: a list of the SWOT, and the item of it that a sentence is about */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), list, text != NULL ? text : _("choose…"));
  GtkWidget *label = gtk_menu_button_get_child (GTK_MENU_BUTTON (button));

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_button (GtkBox *facts, MentorSwotSentence *sentence, gboolean second)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "swot-about");
  /* The card's menu has the same; one stop per card is enough. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  g_object_set_data (G_OBJECT (button), "second", GINT_TO_POINTER (second));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup,
                                         g_object_ref (sentence), g_object_unref);
  g_signal_connect_object (sentence, "notify::cross", G_CALLBACK (update), button,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sentence, second ? "notify::second" : "notify::first",
                           G_CALLBACK (update), button, G_CONNECT_SWAPPED);
  gtk_box_append (facts, button);
  update (button, NULL, sentence);
}

static void
on_menu (MentorCard *card, GMenu *menu)
{
  MentorSwotSentence *sentence = MENTOR_SWOT_SENTENCE (mentor_card_get_record (card));
  g_autoptr (GMenu) section = g_menu_new ();

  for (int second = FALSE; second <= TRUE; second++)
    {
      g_autoptr (GMenuModel) choices = create_menu (sentence, second);

      g_menu_append_submenu (section, mentor_swot_list_get_title (get_list (sentence, second)),
                             choices);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

void
mentor_swot_about_add (GtkBox *facts, MentorCard *card, MentorSwotSentence *sentence)
{
  add_button (facts, sentence, FALSE);
  add_button (facts, sentence, TRUE);
  g_signal_connect (card, "menu", G_CALLBACK (on_menu), NULL);
}
