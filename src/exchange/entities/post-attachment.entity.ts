import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BigintColumn, IdColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { StoredFileRow } from '../../platform/storage/entities/stored-file.entity.js';
import { Post } from './post.entity.js';

@Entity('post_attachment')
@Index('post_attachment_post', ['postId'])
@Index('post_attachment_file', ['sha256'])
export class PostAttachment {
  @IdColumn() id: string;
  @RefColumn() postId: string;
  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn()
  post?: Relation<Post>;
  @TextColumn() fileName: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @ManyToOne(() => StoredFileRow, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'sha256' })
  storedFile?: Relation<StoredFileRow>;
  @BigintColumn() size: number;
  @TextColumn() type: string;
}
