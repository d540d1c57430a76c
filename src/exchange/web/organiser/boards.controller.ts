import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { BoardsService } from '../../boards.service.js';
import { limits } from '../../domain/posts.js';
import { boardUrl, editBoardUrl, exchangePaths, moveBoardUrl } from '../../exchange.paths.js';
import { ForumQueries } from '../../forum.queries.js';
import { ModerationQueries } from '../../moderation.queries.js';
import { EditBoardForm, NewBoardForm } from './board.form.js';
import { organiserTrail } from './trail.js';

/** Boards as the organiser arranges them. */
@Controller()
export class BoardsController {
  constructor(
    private readonly boards: BoardsService,
    private readonly forum: ForumQueries,
    private readonly moderation: ModerationQueries,
    private readonly forms: Forms,
  ) {}

  @Get(exchangePaths.organise)
  @AccessFor(['organiser', 'auditor'])
  async overview(@Me() { identity }: SignedIn) {
    const [boards, figures] = await Promise.all([this.forum.boards(), this.moderation.overview()]);
    const changes = identity.roles.includes('organiser');
    const model = {
      changes,
      tiles: [
        { value: figures.members, label: 'Mitglieder', href: exchangePaths.members },
        { value: boards.reduce((sum, { topics }) => sum + topics, 0), label: 'Themen' },
        { value: boards.reduce((sum, { posts }) => sum + posts, 0), label: 'Beiträge' },
        { value: figures.removed, label: 'Entfernte Beiträge', href: exchangePaths.removedPosts },
      ],
      boards: boards.map((board, index) => ({
        ...board,
        href: boardUrl(board.slug),
        editHref: editBoardUrl(board.id),
        moveHref: moveBoardUrl(board.id),
        first: index === 0,
        last: index === boards.length - 1,
      })),
      newBoardHref: exchangePaths.newBoard,
      ...(changes && { forumHref: exchangePaths.start }),
    };
    return page('exchange/organiser/overview', 'Erfahrungsaustausch', model, {
      ...organiserTrail(),
      wide: true,
    });
  }

  @Get(exchangePaths.newBoard)
  @AccessFor('organiser')
  newBoard(@Kept() kept?: Fields) {
    return newBoardPage(openedForm(kept, { formId: newId() }));
  }

  @Post(exchangePaths.newBoard)
  @AccessFor('organiser')
  create(@Me() { lang, actor }: SignedIn, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      NewBoardForm,
      body,
      async ({ formId, name, description }) => {
        await this.boards.create(actor, formId, { name, description });
        return redirect(exchangePaths.organise, success('exchange.boardCreated'));
      },
      newBoardPage,
    );
  }

  @Get(exchangePaths.editBoard)
  @AccessFor('organiser')
  async edit(@Param('id') id: string, @Kept() kept?: Fields) {
    const { name, description, version } = found(await this.forum.boardById(id));
    const form = openedForm(kept, { name, description, version: String(version) });
    return editBoardPage(id, form);
  }

  @Post(exchangePaths.editBoard)
  @AccessFor('organiser')
  async rename(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const board = found(await this.forum.boardById(id));
    return this.forms.attempt(
      lang,
      EditBoardForm,
      body,
      async ({ version, name, description }) => {
        await this.boards.rename(actor, board.id, { name, description }, Number(version));
        return redirect(exchangePaths.organise, success('exchange.boardChanged'));
      },
      // Whoever read that somebody was faster sends the form again on purpose.
      (form) => editBoardPage(id, { ...form, values: { ...form.values, version: String(board.version) } }),
    );
  }

  @Post(exchangePaths.moveBoard)
  @AccessFor('organiser')
  async move(@Me() { actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const board = found(await this.forum.boardById(id));
    await this.boards.move(actor, board.id, body['direction'] === 'up' ? 'up' : 'down');
    return redirect(exchangePaths.organise);
  }
}

function newBoardPage(form: FormState) {
  const model = { form, action: exchangePaths.newBoard, backHref: exchangePaths.organise, limits };
  return page('exchange/organiser/board', 'Neuer Bereich', model, organiserTrail({ text: 'Neuer Bereich' }));
}

function editBoardPage(id: string, form: FormState) {
  const title = 'Bereich bearbeiten';
  const model = { form, action: editBoardUrl(id), backHref: exchangePaths.organise, limits };
  return page('exchange/organiser/board', title, model, organiserTrail({ text: title }));
}
